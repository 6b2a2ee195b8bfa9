import { $getSelection, $isRangeSelection, type BaseSelection, type RangeSelection } from 'lexical';
import type { TableArea } from '../../../../shared/story/table-edits.ts';
import type { TableGrid } from '../../../../shared/story/table-grid.ts';
import type { TableCellNode } from './TableCellNode.ts';
import { $tableAround, type TableNode } from './TableNode.ts';
import { $cellAround, $gridOf, $placeOf, type NodeCell } from './table-cells.ts';

/** Cells of one table that are meant: the one with the caret, or those between the ends of a selection. */
export interface SelectedCells {
  readonly table: TableNode;
  readonly grid: TableGrid<NodeCell>;
  readonly area: TableArea;
  readonly cells: readonly TableCellNode[];
  /** The cell at the moving end. */
  readonly focus: TableCellNode;
}

/** The table that the caret stands in, or where a selection begins; null elsewhere. */
export function $tableAtCaret(): TableNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $tableAround(selection.anchor.getNode()) : null;
}

/** The cells of the table that both ends of the selection stand in; null elsewhere, and in a caption. */
export function $selectedCells(selection: BaseSelection | null = $getSelection()): SelectedCells | null {
  if (!$isRangeSelection(selection)) return null;
  const from = $cellAround(selection.anchor.getNode());
  const focus = $cellAround(selection.focus.getNode());
  const table = from && $tableAround(from);
  if (!from || !focus || !table?.is($tableAround(focus))) return null;
  const grid = $gridOf(table);
  const [a, b] = [$placeOf(grid, from), $placeOf(grid, focus)];
  if (!a || !b) return null;
  const area = grown(grid, {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.max(a.row + a.rows, b.row + b.rows) - Math.min(a.row, b.row),
    columns: Math.max(a.column + a.columns, b.column + b.columns) - Math.min(a.column, b.column),
  });
  const cells = grid.cells
    .filter(
      ({ row, column }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    )
    .map(({ cell }) => cell.node);
  return { table, grid, area, cells, focus };
}

/** As `$selectedCells`, but null for words within one cell. */
export function $manySelectedCells(selection: BaseSelection | null = $getSelection()): SelectedCells | null {
  // Most selections are within one line; they must cost nothing.
  if (!$isRangeSelection(selection) || selection.anchor.key === selection.focus.key) return null;
  const from = $cellAround(selection.anchor.getNode());
  if (!from || from.is($cellAround(selection.focus.getNode()))) return null;
  return $selectedCells(selection);
}

/** True when a table holds one end of the selection and not the other. */
export function $crossesTable(selection: RangeSelection): boolean {
  const from = $tableAround(selection.anchor.getNode());
  const to = $tableAround(selection.focus.getNode());
  return from === null ? to !== null : !from.is(to);
}

function grown(grid: TableGrid<NodeCell>, area: TableArea): TableArea {
  let { row, column } = area;
  let bottom = row + area.rows;
  let end = column + area.columns;
  for (let again = true; again; ) {
    again = false;
    for (const cell of grid.cells) {
      if (cell.row >= bottom || cell.row + cell.rows <= row) continue;
      if (cell.column >= end || cell.column + cell.columns <= column) continue;
      const before = `${row} ${column} ${bottom} ${end}`;
      row = Math.min(row, cell.row);
      column = Math.min(column, cell.column);
      bottom = Math.max(bottom, cell.row + cell.rows);
      end = Math.max(end, cell.column + cell.columns);
      again ||= before !== `${row} ${column} ${bottom} ${end}`;
    }
  }
  return { row, column, rows: bottom - row, columns: end - column };
}
