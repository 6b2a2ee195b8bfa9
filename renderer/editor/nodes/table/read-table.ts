import type { Table, TableCell } from '../../../../shared/story/blocks/table.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import type { Scope } from '../inline/scope.ts';
import { $readDirection } from '../read-direction.ts';
import type { TableNode } from './TableNode.ts';

/** Cells that are not meant stay as empty places, so that the others keep theirs. */
export function $readTable(table: TableNode, scope: Scope): Table {
  const { headerRow, headerColumn, align } = table.getSetting();
  const rows = table.getTableRows().map((row) =>
    row.getCells().map(
      (cell): TableCell => ({
        children: scope.has(cell) ? $readInlines(cell, scope) : [],
        ...(cell.getColumns() > 1 ? { columns: cell.getColumns() } : {}),
        ...(cell.getRows() > 1 ? { rows: cell.getRows() } : {}),
      }),
    ),
  );
  const caption = table.getCaption();
  return {
    type: 'table',
    caption: caption && scope.has(caption) ? $readInlines(caption, scope) : [],
    headerRow,
    headerColumn,
    ...$readDirection(table),
    align,
    rows,
  };
}
