/** How far a cell reaches; one row and one column where nothing is said. */
export interface Spanning {
  readonly columns?: number;
  readonly rows?: number;
}

/** A cell at its place, with the rows and columns that it really reaches over. */
export interface PlacedCell<C> {
  readonly cell: C;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface TableGrid<C> {
  readonly width: number;
  readonly height: number;
  /** In the order of rows, then columns. */
  readonly cells: readonly PlacedCell<C>[];
  /** The cell that covers a place; undefined where there is none. */
  at(row: number, column: number): PlacedCell<C> | undefined;
}

/** Places that a table of a story may have: more are a database, and would make every key slow. */
export const TABLE_PLACES = 10_000;

/** Columns that a story's table may have. */
export const TABLE_COLUMNS = 200;

/**
 * Cells at their places as HTML lays them out: each in the first free place of its row. A cell that would
 * reach into another, below the last row or beyond measure is cut back, so that the work is bounded
 * whatever the spans say.
 */
export function tableGrid<C extends Spanning>(rows: readonly (readonly C[])[]): TableGrid<C> {
  const slots: (PlacedCell<C> | undefined)[][] = rows.map(() => []);
  const cells: PlacedCell<C>[] = [];
  let left = TABLE_PLACES;
  let width = 0;
  for (const [row, rowCells] of rows.entries()) {
    const own = slots[row] ?? [];
    let column = 0;
    for (const cell of rowCells) {
      while (own[column]) column++;
      let columns = 1;
      const wanted = Math.min(cell.columns ?? 1, TABLE_COLUMNS - column);
      while (columns < wanted && !own[column + columns]) columns++;
      let high = Math.min(cell.rows ?? 1, rows.length - row);
      if (columns * high - 1 > left) {
        columns = 1;
        high = 1;
      }
      left -= columns * high - 1;
      const placed: PlacedCell<C> = { cell, row, column, columns, rows: high };
      for (let r = row; r < row + high; r++)
        for (let c = column; c < column + columns; c++) (slots[r] ?? [])[c] = placed;
      cells.push(placed);
      column += columns;
      width = Math.max(width, column);
    }
  }
  return { width, height: rows.length, cells, at: (row, column) => slots[row]?.[column] };
}

/** True for a table that a story can hold; false beyond `TABLE_PLACES` and `TABLE_COLUMNS`. */
export function tableFits(rows: readonly (readonly Spanning[])[]): boolean {
  const given = rows.reduce((sum, row) => sum + row.length, 0);
  if (given > TABLE_PLACES || rows.length > TABLE_PLACES) return false;
  const { width, height } = tableGrid(rows);
  return width <= TABLE_COLUMNS && width * height <= TABLE_PLACES;
}
