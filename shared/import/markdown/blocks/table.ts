import type { Table } from 'mdast';
import type { Block } from '../../../story/block.ts';
import { rowParagraph } from '../../row-paragraph.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { inlinesFromMarkdown } from './paragraph.ts';

/** A table, for which the model has no block: one paragraph a row, its pictures after it. */
export function tableFromMarkdown(table: Table, context: MarkdownContext): readonly Block[] {
  return table.children.flatMap((row) => {
    const cells = row.children.map((cell) => inlinesFromMarkdown(cell.children, context));
    return [...rowParagraph(cells.map((cell) => cell.inlines)), ...cells.flatMap((cell) => cell.figures)];
  });
}
