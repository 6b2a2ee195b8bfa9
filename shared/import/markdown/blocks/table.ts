import type { Table as MdastTable } from 'mdast';
import type { Block } from '../../../story/block.ts';
import type { TableCell } from '../../../story/blocks/table.ts';
import { rowsAsParagraphs } from '../../../story/blocks/table.ts';
import { tableFits } from '../../../story/table-grid.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { inlinesFromMarkdown } from './paragraph.ts';

/**
 * A table, and its pictures after it. An empty header row is none: GitHub's tables have to have one. Beyond
 * what a story can hold, a paragraph a row.
 */
export function tableFromMarkdown(table: MdastTable, context: MarkdownContext): readonly Block[] {
  const cells = table.children.map((row) =>
    row.children.map((cell) => inlinesFromMarkdown(cell.children, context)),
  );
  const figures = cells.flatMap((row) => row.flatMap((cell) => cell.figures));
  const all = cells.map((row) => row.map((cell): TableCell => ({ children: cell.inlines })));
  const headerRow = all[0]?.some((cell) => cell.children.length > 0) === true;
  const rows = headerRow ? all : all.slice(1);
  if (rows.length === 0) return figures;
  if (!tableFits(rows))
    return [...rowsAsParagraphs(rows.map((row) => row.map((cell) => cell.children))), ...figures];
  const align = table.align ?? [];
  return [{ type: 'table', caption: [], headerRow, headerColumn: false, align, rows }, ...figures];
}
