import type { Table, TableCell } from './block.ts';
import { canonicalInlines } from './inline.ts';
import { type PlacedCell, tableGrid } from './table-grid.ts';

const EMPTY: TableCell = { children: [] };

/**
 * The table with a cell in every place, spans that are true, and no row or column in which no cell begins (a browser shows such a one as a line).
 * Every word stays. Idempotent.
 */
export function canonicalTable(table: Table): Table {
  const placed = withoutHoles(table.rows);
  const beginsInRow = new Set(placed.map(({ row }) => row));
  const beginsInColumn = new Set(placed.map(({ column }) => column));
  const rows = new Map([...beginsInRow].sort(ascending).map((row) => [row, [] as TableCell[]]));
  for (const { cell, row, column, columns, rows: high } of placed) {
    const wide = countWithin(beginsInColumn, column, columns);
    const tall = countWithin(beginsInRow, row, high);
    rows.get(row)?.push({
      children: canonicalInlines(cell.children),
      ...(wide > 1 ? { columns: wide } : {}),
      ...(tall > 1 ? { rows: tall } : {}),
    });
  }
  return {
    ...table,
    caption: canonicalInlines(table.caption),
    align: [...beginsInColumn].sort(ascending).map((column) => table.align[column] ?? null),
    rows: [...rows.values()],
  };
}

/** The cells in order, an empty one wherever none stands; at least one. */
function withoutHoles(given: Table['rows']): readonly PlacedCell<TableCell>[] {
  const { width, height, at } = tableGrid(given);
  const placed: PlacedCell<TableCell>[] = [];
  for (let row = 0; row < Math.max(height, 1); row++) {
    for (let column = 0; column < Math.max(width, 1); column++) {
      const there = at(row, column);
      if (!there) placed.push({ cell: EMPTY, row, column, columns: 1, rows: 1 });
      else if (there.row === row && there.column === column) placed.push(there);
    }
  }
  return placed;
}

function countWithin(begins: ReadonlySet<number>, from: number, length: number): number {
  let count = 0;
  for (let at = from; at < from + length; at++) if (begins.has(at)) count++;
  return count;
}

function ascending(a: number, b: number): number {
  return a - b;
}
