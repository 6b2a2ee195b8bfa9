import { canonicalInlines, type Inline, plainText } from '../inline.ts';
import { type PlacedCell, tableGrid } from '../table-grid.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockDirection } from './block-direction.ts';
import type { BlockLine, LineStart } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import type { Paragraph } from './paragraph.ts';
import { changed, mapAll, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** One cell of a table: a run of text in which lines may break. */
export interface TableCell {
  readonly children: readonly Inline[];
  /** Columns and rows that the cell reaches over, from its own on; absent when it is one. */
  readonly columns?: number;
  readonly rows?: number;
}

export type ColumnAlign = 'left' | 'center' | 'right';

/**
 * Rows of cells, each cell in the row in which it begins. Cells and the ones that reach into their row fill
 * every row to the same width, and in each row and column at least one cell begins, see `canonicalTable`.
 */
export interface Table {
  readonly type: 'table';
  /** Empty when there is none. */
  readonly caption: readonly Inline[];
  /** The cells that begin in the first row, or column, say what the others are about. */
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
  /** Of its columns and cells; the caption runs as its first letter does. */
  readonly direction?: BlockDirection;
  /** One for each column; null where the text stands as its direction wants it. */
  readonly align: readonly (ColumnAlign | null)[];
  readonly rows: readonly (readonly TableCell[])[];
}

export const tableModel = {
  ...wordsOnly,
  name: 'table',
  isProse: true,
  defaults: { caption: [], headerRow: false, headerColumn: false, align: [] },
  canonical: canonicalTable,
  visible: visibleTable,
  text: ({ caption, rows }: Table): string =>
    joinLines([
      ...lineTexts(caption),
      ...rows.map(rowText),
      ...rows.flat().flatMap((cell) => lineTexts(cell.children).slice(1)),
    ]),
  mapTexts: (table: Table, visit: TextVisitor): Table =>
    changed(table, {
      caption: mapLine(table.caption, visit),
      rows: mapAll(table.rows, (row) =>
        mapAll(row, (cell) => changed(cell, { children: mapLine(cell.children, visit) })),
      ),
    }),
  lines: tableLines,
  /** The caption, and a row a paragraph. */
  fallback({ caption, rows }: Table): readonly Paragraph[] {
    const said: readonly Paragraph[] = caption.length > 0 ? [{ type: 'paragraph', children: caption }] : [];
    return [...said, ...rowsAsParagraphs(rows.map((row) => row.map((cell) => cell.children)))];
  },
};

const EMPTY: TableCell = { children: [] };

/**
 * The table with a cell in every place, spans that are true, and no row or column in which no cell begins
 * (a browser shows such a one as a line). Every word stays. Idempotent.
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

/** Rows without words stay: a reader sees them. */
function visibleTable(table: Table): readonly Table[] {
  const caption = visibleInlines(table.caption);
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, children: visibleInlines(cell.children) })),
  );
  const saysNothing =
    caption.length === 0 && rows.every((row) => row.every((cell) => cell.children.length === 0));
  return saysNothing ? [] : [{ ...table, caption, rows }];
}

function rowText(row: readonly TableCell[]): string {
  const cells = row.map((cell) => plainText(cell.children));
  return cells.every((text) => text === '') ? '' : cells.join('\t');
}

function tableLines(table: Table): readonly BlockLine[] {
  const { caption, headerRow, headerColumn, align, rows } = table;
  const set = [headerRow && 'row', headerColumn && 'column', ...align.map((side) => side ?? '-')]
    .filter(Boolean)
    .join(' ');
  const cells = tableGrid(rows).cells.map(({ cell, row, column, columns, rows: high }, at, all) => {
    const start: LineStart = {
      role: 'cell',
      ...(all[at - 1]?.row !== row && { first: true }),
      ...(((headerRow && row === 0) || (headerColumn && column === 0)) && { header: true }),
      ...(columns > 1 && { columns }),
      ...(high > 1 && { rows: high }),
    };
    return { start, inlines: cell.children };
  });
  return [{ start: { role: 'table', set }, inlines: caption }, ...cells];
}

/** Rows of cells as paragraphs; a row with words in one cell alone is those words. */
export function rowsAsParagraphs(rows: readonly (readonly (readonly Inline[])[])[]): readonly Paragraph[] {
  return rows.flatMap((cells) => {
    const filled = cells.filter((cell) => cell.length > 0);
    return rowParagraph(filled.length === 1 ? filled : cells);
  });
}

/** A table's row as a paragraph, cells parted by ` | `; nothing for a row without words. */
function rowParagraph(cells: readonly (readonly Inline[])[]): readonly Paragraph[] {
  if (cells.every((cell) => cell.length === 0)) return [];
  const inlines = cells.flatMap((cell, i): Inline[] =>
    i === 0 ? [...cell] : [{ type: 'text', text: ' | ' }, ...cell],
  );
  return [{ type: 'paragraph', children: visibleInlines(inlines) }];
}
