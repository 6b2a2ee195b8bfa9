import { describe, expect, it } from 'vitest';
import {
  type Spanning,
  TABLE_COLUMNS,
  TABLE_PLACES,
  tableFits,
  tableGrid,
} from '../../../shared/story/table-grid.ts';

interface Cell extends Spanning {
  readonly name: string;
}
const c = (name: string, columns?: number, rows?: number): Cell => ({
  name,
  ...(columns !== undefined && { columns }),
  ...(rows !== undefined && { rows }),
});

/** The name of the cell at each place, a dot where there is none. */
function drawn(rows: readonly (readonly Cell[])[]): readonly string[] {
  const { width, height, at } = tableGrid(rows);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => at(row, column)?.cell.name ?? '.').join(''),
  );
}

describe('cells at their places', () => {
  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    [
      'one beside the other',
      [
        [c('a'), c('b')],
        [c('c'), c('d')],
      ],
      ['ab', 'cd'],
    ],
    ['with a hole where a row is short', [[c('a'), c('b')], [c('c')]], ['ab', 'c.']],
    [
      'a wide one pushes the next on',
      [
        [c('a', 2), c('b')],
        [c('c'), c('d'), c('e')],
      ],
      ['aab', 'cde'],
    ],
    ['a tall one pushes those below on', [[c('a', 1, 2), c('b')], [c('c')]], ['ab', 'ac']],
    [
      'a tall one in the middle',
      [
        [c('a'), c('b', 1, 2), c('c')],
        [c('d'), c('e')],
      ],
      ['abc', 'dbe'],
    ],
    [
      'one both wide and tall',
      [[c('a', 2, 2), c('b')], [c('c')], [c('d'), c('e'), c('f')]],
      ['aab', 'aac', 'def'],
    ],
    ['one that reaches below the last row is cut back', [[c('a', 1, 9), c('b')], [c('c')]], ['ab', 'ac']],
    [
      'one that would reach into another is cut back',
      [
        [c('a'), c('b', 1, 2)],
        [c('c', 2), c('d')],
      ],
      ['ab.', 'cbd'],
    ],
    ['rows without cells', [[], []], []],
    ['no rows', [], []],
  ])('stand %s', (_, rows, names) => {
    const { width } = tableGrid(rows);
    expect(drawn(rows).filter((line) => line !== '' || width > 0)).toEqual(names);
  });

  it('are told in order, with what they really reach over', () => {
    const { cells, width, height, at } = tableGrid([[c('a', 1, 9), c('b', 2)], [c('c')]]);
    expect({ width, height }).toEqual({ width: 3, height: 2 });
    expect(
      cells.map(({ cell, row, column, columns, rows }) => [cell.name, row, column, columns, rows]),
    ).toEqual([
      ['a', 0, 0, 1, 2],
      ['b', 0, 1, 2, 1],
      ['c', 1, 1, 1, 1],
    ]);
    expect([at(0, 3), at(2, 0), at(1, 2)]).toEqual([undefined, undefined, undefined]);
    expect(tableGrid([[], []])).toMatchObject({ width: 0, height: 2, cells: [] });
  });

  it('reach over no more columns than a story’s table may have', () => {
    expect(TABLE_COLUMNS).toBe(200);
    expect(tableGrid([[c('a', 1000)]]).width).toBe(200);
    expect(tableGrid([[c('a'), c('b', 1000)]]).cells[1]?.columns).toBe(199);
  });

  it('stay one place each once they would take more than a story’s table may have', () => {
    expect(TABLE_PLACES).toBe(10_000);
    const rows = (count: number, columns: number) =>
      tableGrid([[c('a', columns, count)], ...Array.from({ length: count - 1 }, () => [])]).cells[0];
    // A cell is given its own place; what it reaches over beyond that is counted.
    expect(rows(73, 137)).toMatchObject({ columns: 137, rows: 73 });
    expect(rows(51, 200)).toMatchObject({ columns: 1, rows: 1 });
    const many = tableGrid(Array.from({ length: 120 }, () => [c('a', 100)]));
    expect(many.cells.filter(({ columns }) => columns === 100)).toHaveLength(101);
    expect(many.cells.at(-1)).toMatchObject({ columns: 1 });
  });
});

describe('a table that a story can hold', () => {
  const square = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, (): Spanning => ({})));

  it.each([
    [50, 200, true],
    [51, 200, false],
    [1, 200, true],
    [1, 201, false],
    [10_000, 1, true],
    [10_001, 1, false],
    [100, 100, true],
    [10_001, 0, false],
    [10_000, 0, true],
  ])('may have %i rows of %i columns: %s', (rows, columns, fits) => {
    expect(tableFits(square(rows, columns))).toBe(fits);
  });

  it('counts the places of a table, not its cells alone', () => {
    expect(tableFits([...square(99, 1), ...square(1, 102)])).toBe(false);
    expect(tableFits([...square(99, 1), ...square(1, 100)])).toBe(true);
  });
});
