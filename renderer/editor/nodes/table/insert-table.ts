import { $createParagraphNode } from 'lexical';
import { emptyTable } from '../../../../shared/story/table-edits.ts';
import { $insertBlock } from '../insert-block.ts';
import { $writeTable } from './write-table.ts';

/** Puts an empty table in, with the caret in its first cell. */
export function $insertTable(rows: number, columns: number): void {
  const table = $writeTable(emptyTable(rows, columns));
  $insertBlock(table);
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
  table.getTableRows()[0]?.getCells()[0]?.select();
}
