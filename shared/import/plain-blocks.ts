import type { Block, Code, Table } from '../story/block.ts';
import type { Inline } from '../story/inline.ts';
import { paragraphOfCode } from './paragraph-of-code.ts';
import { rowParagraph } from './row-paragraph.ts';

/** A table or code as paragraphs that say the same, for places where neither can stand; a row a paragraph. */
export function plainBlocks(block: Table | Code): readonly Block[] {
  if (block.type === 'code') return paragraphOfCode(block.text);
  const caption: readonly Block[] =
    block.caption.length > 0 ? [{ type: 'paragraph', children: block.caption }] : [];
  return [...caption, ...rowsAsParagraphs(block.rows.map((row) => row.map((cell) => cell.children)))];
}

/** Rows of cells as paragraphs; a row with words in one cell alone is those words. */
export function rowsAsParagraphs(rows: readonly (readonly (readonly Inline[])[])[]): readonly Block[] {
  return rows.flatMap((cells) => {
    const filled = cells.filter((cell) => cell.length > 0);
    return rowParagraph(filled.length === 1 ? filled : cells);
  });
}
