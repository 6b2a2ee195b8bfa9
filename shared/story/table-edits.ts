import type { ColumnAlign, Table, TableCell } from './blocks/table.ts';
import { canonicalTable } from './blocks/table.ts';
import type { Inline } from './inline.ts';
import { type PlacedCell, TABLE_COLUMNS, TABLE_PLACES, tableGrid } from './table-grid.ts';

/** Places of a table from a first row and column on; never empty. */
export interface TableArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Box extends TableArea {
  readonly children: readonly Inline[];
}

/** A table of empty cells with a header row. */
export function emptyTable(rows: number, columns: number): Table {
  const row = (): readonly TableCell[] => Array.from({ length: columns }, () => ({ children: [] }));
  return canonicalTable({
    type: 'table',
    caption: [],
    headerRow: true,
    headerColumn: false,
    align: [],
    rows: Array.from({ length: rows }, row),
  });
}

/** The area with every cell whole that it touches. */
export function wholeArea(table: Table, area: TableArea): TableArea {
  const { cells } = tableGrid(table.rows);
  let grown = area;
  for (let before: TableArea | null = null; before !== grown; ) {
    before = grown;
    for (const cell of cells) if (overlaps(cell, grown)) grown = around(grown, cell);
  }
  return grown;
}

/** One more row before the row at `at`; cells that reach over that place reach over the new one too. */
export function insertRow(table: Table, at: number): Table {
  const moved = boxesOf(table).map((box) => {
    if (box.row >= at) return { ...box, row: box.row + 1 };
    return box.row + box.rows > at ? { ...box, rows: box.rows + 1 } : box;
  });
  return rebuilt(table, moved, heightOf(table) + 1);
}

/** One more column before the column at `at`; it stands as the others do by themselves. */
export function insertColumn(table: Table, at: number): Table {
  const moved = boxesOf(table).map((box) => {
    if (box.column >= at) return { ...box, column: box.column + 1 };
    return box.column + box.columns > at ? { ...box, columns: box.columns + 1 } : box;
  });
  const align = [...table.align.slice(0, at), null, ...table.align.slice(at)];
  return rebuilt({ ...table, align }, moved, heightOf(table), table.align.length + 1);
}

/** The table without the rows of the area; null when none is left. Cells that reach further stay, shorter. */
export function removeRows(table: Table, { row, rows }: TableArea): Table | null {
  const height = heightOf(table);
  if (rows >= height) return null;
  const left = boxesOf(table).flatMap((box) => {
    const [start, length] = without(box.row, box.rows, row, rows);
    return length === 0 ? [] : [{ ...box, row: start, rows: length }];
  });
  return rebuilt({ ...table, headerRow: table.headerRow && row > 0 }, left, height - rows);
}

/** The table without the columns of the area; null when none is left. */
export function removeColumns(table: Table, { column, columns }: TableArea): Table | null {
  const width = table.align.length;
  if (columns >= width) return null;
  const left = boxesOf(table).flatMap((box) => {
    const [start, length] = without(box.column, box.columns, column, columns);
    return length === 0 ? [] : [{ ...box, column: start, columns: length }];
  });
  const align = table.align.filter((_, at) => at < column || at >= column + columns);
  const headerColumn = table.headerColumn && column > 0;
  return rebuilt({ ...table, align, headerColumn }, left, heightOf(table), width - columns);
}

/** The cells of the area as one, their words on lines of their own. */
export function mergeCells(table: Table, area: TableArea): Table {
  const whole = wholeArea(table, area);
  const boxes = boxesOf(table);
  const inside = boxes.filter((box) => overlaps(box, whole));
  const children = inside
    .filter((box) => box.children.length > 0)
    .flatMap((box, at): Inline[] => (at === 0 ? [...box.children] : [{ type: 'break' }, ...box.children]));
  const rest = boxes.filter((box) => !overlaps(box, whole));
  return rebuilt(table, [...rest, { ...whole, children }], heightOf(table), table.align.length);
}

/** Every cell of the area in its own place again, words in the first of each. */
export function splitCells(table: Table, area: TableArea): Table {
  const boxes = boxesOf(table).map((box) => (overlaps(box, area) ? { ...box, rows: 1, columns: 1 } : box));
  return rebuilt(table, boxes, heightOf(table), table.align.length);
}

/** The cells of the area without their words. */
export function clearCells(table: Table, area: TableArea): Table {
  const boxes = boxesOf(table).map((box) => (overlaps(box, area) ? { ...box, children: [] } : box));
  return rebuilt(table, boxes, heightOf(table), table.align.length);
}

/** The columns of the area set on one side, or as their text wants it. */
export function alignColumns(table: Table, area: TableArea, side: ColumnAlign | null): Table {
  const within = (at: number) => at >= area.column && at < area.column + area.columns;
  return { ...table, align: table.align.map((own, at) => (within(at) ? side : own)) };
}

/** The cells of the area as a table of their own. */
export function tableOfArea(table: Table, area: TableArea): Table {
  const whole = wholeArea(table, area);
  const boxes = boxesOf(table)
    .filter((box) => overlaps(box, whole))
    .map((box) => ({ ...box, row: box.row - whole.row, column: box.column - whole.column }));
  const part: Table = {
    ...table,
    caption: [],
    headerRow: table.headerRow && whole.row === 0,
    headerColumn: table.headerColumn && whole.column === 0,
    align: table.align.slice(whole.column, whole.column + whole.columns),
  };
  return rebuilt(part, boxes, whole.rows, whole.columns);
}

/**
 * The cells of `pasted` in place of those from a place on; the table grows where they need it. Null when a
 * story could not hold what comes of it.
 */
export function pasteCells(table: Table, row: number, column: number, pasted: Table): Table | null {
  const wide = pasted.align.length;
  const high = heightOf(pasted);
  const area: TableArea = { row, column, rows: high, columns: wide };
  const given = boxesOf(pasted).map((box) => ({ ...box, row: box.row + row, column: box.column + column }));
  const kept = boxesOf(splitCells(table, area)).filter((box) => !overlaps(box, area));
  const height = Math.max(heightOf(table), row + high);
  const width = Math.max(table.align.length, column + wide);
  const align = Array.from(
    { length: width },
    (_, at) => table.align[at] ?? pasted.align[at - column] ?? null,
  );
  if (width > TABLE_COLUMNS || width * height > TABLE_PLACES) return null;
  return rebuilt({ ...table, align }, [...kept, ...given], height, width);
}

function heightOf(table: Table): number {
  return table.rows.length;
}

function boxesOf(table: Table): readonly Box[] {
  return tableGrid(table.rows).cells.map(({ cell, row, column, rows, columns }) => ({
    children: cell.children,
    row,
    column,
    rows,
    columns,
  }));
}

function overlaps(box: TableArea | PlacedCell<TableCell>, area: TableArea): boolean {
  return (
    box.row < area.row + area.rows &&
    area.row < box.row + box.rows &&
    box.column < area.column + area.columns &&
    area.column < box.column + box.columns
  );
}

function around(area: TableArea, box: TableArea | PlacedCell<TableCell>): TableArea {
  const row = Math.min(area.row, box.row);
  const column = Math.min(area.column, box.column);
  const rows = Math.max(area.row + area.rows, box.row + box.rows) - row;
  const columns = Math.max(area.column + area.columns, box.column + box.columns) - column;
  const same = row === area.row && column === area.column && rows === area.rows && columns === area.columns;
  return same ? area : { row, column, rows, columns };
}

/** Start and length of a stretch of which `count` from `from` on are taken. */
function without(start: number, length: number, from: number, count: number): readonly [number, number] {
  const taken = Math.max(0, Math.min(start + length, from + count) - Math.max(start, from));
  const before = Math.max(0, Math.min(start, from + count) - from);
  return [start - before, length - taken];
}

/** Empty cells wherever a place is left free, so that no cell slides into the place of another. */
function rebuilt(table: Table, boxes: readonly Box[], height: number, width = table.align.length): Table {
  const taken = new Set(boxes.flatMap((box) => placesOf(box)));
  const holes: Box[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!taken.has(`${row} ${column}`)) holes.push({ row, column, rows: 1, columns: 1, children: [] });
    }
  }
  return canonicalTable({ ...table, rows: rowsOf([...boxes, ...holes], height) });
}

function placesOf(box: Box): readonly string[] {
  return Array.from(
    { length: box.rows * box.columns },
    (_, at) => `${box.row + Math.floor(at / box.columns)} ${box.column + (at % box.columns)}`,
  );
}

function rowsOf(boxes: readonly Box[], height: number): readonly (readonly TableCell[])[] {
  const rows: Box[][] = Array.from({ length: height }, () => []);
  for (const box of boxes) rows[box.row]?.push(box);
  return rows.map((row) =>
    row
      .sort((a, b) => a.column - b.column)
      .map(({ children, columns, rows: high }) => ({
        children,
        ...(columns > 1 ? { columns } : {}),
        ...(high > 1 ? { rows: high } : {}),
      })),
  );
}
