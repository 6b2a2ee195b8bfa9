import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import type { Table } from '../../../shared/story/blocks/table.ts';
import { canonicalTable } from '../../../shared/story/blocks/table.ts';
import { canonicalBlock } from '../../../shared/story/canonical-body.ts';
import { text } from '../../../shared/story/inline.ts';
import {
  clearCells,
  emptyTable,
  insertColumn,
  insertRow,
  mergeCells,
  pasteCells,
  removeColumns,
  removeRows,
  splitCells,
  type TableArea,
  tableOfArea,
} from '../../../shared/story/table-edits.ts';
import { tableFits, tableGrid } from '../../../shared/story/table-grid.ts';
import { arbitraryBlock } from '../../support/arbitrary-story.ts';

const arbitraryTable: fc.Arbitrary<Table> = arbitraryBlock.filter(
  (block): block is Table & Block => block.type === 'table',
);

/** A table whose cells say where they stand, `+` where one reaches over more. */
function table(...rows: readonly string[]): Table {
  return canonicalTable({
    ...emptyTable(1, 1),
    rows: rows.map((row) =>
      row.split(' ').map((cell) => {
        const [, word = '', columns, high] = /^(\w*)(?:\+(\d)x(\d))?$/.exec(cell) ?? [];
        return {
          children: word === '' || word === '_' ? [] : [text(word)],
          ...(Number(columns) > 1 ? { columns: Number(columns) } : {}),
          ...(Number(high) > 1 ? { rows: Number(high) } : {}),
        };
      }),
    ),
  });
}

function words(block: Table | null): string {
  return block === null ? '' : blockText(block);
}

const area = (row: number, column: number, rows = 1, columns = 1): TableArea => ({
  row,
  column,
  rows,
  columns,
});

describe('a table', () => {
  test('is rectangular, with true spans and no row or column in which nothing begins', () => {
    expect(
      canonicalTable({ ...emptyTable(1, 1), rows: [[{ children: [text('a')], columns: 900, rows: 900 }]] })
        .rows,
    ).toEqual([[{ children: [text('a')] }]]);
    expect(table('a b', 'c').rows[1]).toEqual([{ children: [text('c')] }, { children: [] }]);
    expect(table('a+2x2', '', 'b c').rows).toHaveLength(3);
  });

  test('of any spans is sound, canonical and keeps its words', () => {
    fc.assert(
      fc.property(arbitraryTable, (given) => {
        expect(canonicalBlock(given)).toEqual(given);
        expect(blockSchema.safeParse(given).error?.issues ?? []).toEqual([]);
        const { width, height, at } = tableGrid(given.rows);
        expect(given.align).toHaveLength(width);
        for (let row = 0; row < height; row++)
          for (let column = 0; column < width; column++) expect(at(row, column)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('beyond what a story can hold is refused, whatever its spans say', () => {
    const row = Array.from({ length: 50 }, () => ({ columns: 1000, rows: 65_000 }));
    expect(tableFits(Array.from({ length: 1000 }, () => row))).toBe(false);
    expect(
      tableFits(
        Array.from({ length: 101 }, () => Array.from({ length: 100 }, () => ({}) as { columns?: number })),
      ),
    ).toBe(false);
    expect(tableFits([[{ columns: 1000, rows: 1000 }]])).toBe(true);
  });
});

describe('an edit of a table', () => {
  test('adds rows and columns, through cells that reach over the place', () => {
    expect(words(insertRow(table('a b', 'c d'), 1))).toBe('a\tb\nc\td');
    expect(insertRow(table('a+1x2 b', 'c'), 1).rows[0]?.[0]).toMatchObject({ rows: 3 });
    expect(insertColumn(table('a+2x1', 'b c'), 1).rows[0]?.[0]).toMatchObject({ columns: 3 });
    expect(insertColumn({ ...table('a b'), align: ['left', 'right'] }, 1).align).toEqual([
      'left',
      null,
      'right',
    ]);
  });

  test('removes rows and columns, shortens what reaches further, and leaves no empty table', () => {
    expect(words(removeRows(table('a b', 'c d', 'e f'), area(1, 0)))).toBe('a\tb\ne\tf');
    expect(words(removeRows(table('a+1x2 b', 'c'), area(0, 0)))).toBe('a\tc');
    expect(words(removeColumns(table('a+2x1', 'b c'), area(0, 0)))).toBe('a\nc');
    expect(removeRows(table('a b'), area(0, 0))).toBeNull();
    expect(removeColumns(table('a', 'b'), area(0, 0))).toBeNull();
    expect(removeRows(table('a b', 'c d'), area(0, 0))?.headerRow).toBe(false);
  });

  test('merges and splits cells, words on lines of their own', () => {
    const merged = mergeCells(table('a b', 'c d'), area(0, 0, 1, 2));
    expect(merged.rows[0]).toEqual([{ children: [text('a'), { type: 'break' }, text('b')], columns: 2 }]);
    const split = splitCells(merged, area(0, 0));
    expect(split.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(mergeCells(table('a b', 'c d'), area(0, 0, 2, 2)).rows).toHaveLength(1);
  });

  test('takes a part out and puts it in elsewhere, growing the table', () => {
    const part = tableOfArea(table('a b c', 'd e f'), area(0, 1, 2, 2));
    expect(words(part)).toBe('b\tc\ne\tf');
    expect(words(pasteCells(table('1 2', '3 4'), 1, 1, part))).toBe('1\t2\t\n3\tb\tc\n\te\tf');
    expect(words(clearCells(table('a b'), area(0, 0)))).toBe('\tb');
  });

  test('keeps any table sound', () => {
    const edit = fc.constantFrom<(given: Table, place: TableArea) => Table | null>(
      (given, place) => insertRow(given, place.row),
      (given, place) => insertColumn(given, place.column),
      removeRows,
      removeColumns,
      mergeCells,
      splitCells,
      clearCells,
      (given, place) => pasteCells(given, place.row, place.column, tableOfArea(given, place)),
    );
    fc.assert(
      fc.property(arbitraryTable, edit, fc.nat(3), fc.nat(3), (given, change, r, c) => {
        const row = r % given.rows.length;
        const column = c % given.align.length;
        const after = change(given, area(row, column));
        if (after === null) return;
        expect(canonicalBlock(after)).toEqual(after);
        expect(blockSchema.safeParse(after).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
