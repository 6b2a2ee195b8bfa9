import { $createParagraphNode } from 'lexical';
import type { TableAction } from '../../../shared/commands/editor-commands.ts';
import { canonicalTable, type Table } from '../../../shared/story/blocks/table.ts';
import {
  alignColumns,
  insertColumn,
  insertRow,
  mergeCells,
  removeColumns,
  removeRows,
  splitCells,
  type TableArea,
} from '../../../shared/story/table-edits.ts';
import { TABLE_COLUMNS, TABLE_PLACES } from '../../../shared/story/table-grid.ts';
import { EVERYTHING } from '../nodes/inline/scope.ts';
import { $readTable } from '../nodes/table/read-table.ts';
import type { TableNode } from '../nodes/table/TableNode.ts';
import { $gridOf } from '../nodes/table/table-cells.ts';
import { $selectedCells } from '../nodes/table/table-selection.ts';
import { $writeRows } from '../nodes/table/write-table.ts';

/** A table after a change, and the place where the caret stands in it. */
interface Changed {
  readonly table: Table | null;
  readonly row: number;
  readonly column: number;
}

/** Does what is asked for to the cells that the selection means; nothing outside a table. */
export function $changeTable(action: TableAction): void {
  const selected = $selectedCells();
  if (!selected) return;
  const { table, area } = selected;
  if (action === 'paragraphAbove') {
    const paragraph = $createParagraphNode();
    table.insertBefore(paragraph);
    paragraph.select();
  } else $setTable(table, change($canonicalTable(table), area, action));
}

/** The table as a story has it. */
export function $canonicalTable(table: TableNode): Table {
  return canonicalTable($readTable(table, EVERYTHING));
}

/** Puts a changed table in place of what `node` holds, with the caret in one of its cells; null takes it away. */
export function $setTable(node: TableNode, { table, row, column }: Changed): void {
  if (table === null) {
    const after = node.getNextSibling();
    if (after) after.selectStart();
    else node.insertAfter($createParagraphNode()).selectNext();
    node.remove();
    return;
  }
  node.setSetting(table);
  for (const each of node.getTableRows()) each.remove();
  node.append(...$writeRows(table));
  const grid = $gridOf(node);
  const at = grid.at(Math.min(row, grid.height - 1), Math.min(column, grid.width - 1));
  at?.cell.node.selectEnd();
}

function change(table: Table, area: TableArea, action: Exclude<TableAction, 'paragraphAbove'>): Changed {
  const { row, column } = area;
  const stay = (changed: Table | null): Changed => ({ table: changed, row, column });
  const width = table.align.length;
  const height = table.rows.length;
  switch (action) {
    case 'rowAbove':
      return width * (height + 1) > TABLE_PLACES ? stay(table) : stay(insertRow(table, row));
    case 'rowBelow':
      if (width * (height + 1) > TABLE_PLACES) return stay(table);
      return { table: insertRow(table, row + area.rows), row: row + area.rows, column };
    case 'columnBefore':
      return isFull(width, height) ? stay(table) : stay(insertColumn(table, column));
    case 'columnAfter':
      if (isFull(width, height)) return stay(table);
      return { table: insertColumn(table, column + area.columns), row, column: column + area.columns };
    case 'deleteRow':
      return stay(removeRows(table, area));
    case 'deleteColumn':
      return stay(removeColumns(table, area));
    case 'headerRow':
      return stay({ ...table, headerRow: !table.headerRow });
    case 'headerColumn':
      return stay({ ...table, headerColumn: !table.headerColumn });
    case 'mergeCells':
      return stay(mergeCells(table, area));
    case 'splitCell':
      return stay(splitCells(table, area));
    case 'alignLeft':
    case 'alignCenter':
    case 'alignRight': {
      const side = action === 'alignLeft' ? 'left' : action === 'alignCenter' ? 'center' : 'right';
      // Asking for the same again lets the text stand as it wants to.
      return stay(alignColumns(table, area, table.align[column] === side ? null : side));
    }
    case 'deleteTable':
      return stay(null);
  }
}

function isFull(width: number, height: number): boolean {
  return width + 1 > TABLE_COLUMNS || (width + 1) * height > TABLE_PLACES;
}
