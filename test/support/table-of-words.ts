import type { Table } from '../../shared/story/blocks/table.ts';
import { text } from '../../shared/story/inline.ts';

/** A table of these words, the first row its header. */
export function tableOfWords(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption: [],
    headerRow: true,
    headerColumn: false,
    align: (rows[0] ?? []).map(() => null),
    rows: rows.map((cells) => cells.map((cell) => ({ children: cell === '' ? [] : [text(cell)] }))),
  };
}
