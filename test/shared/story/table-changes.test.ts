import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/story/block-text.ts';
import { canonicalTable, rowsAsParagraphs, type Table } from '../../../shared/story/blocks/table.ts';
import { text } from '../../../shared/story/inline.ts';
import {
  alignColumns,
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
  wholeArea,
} from '../../../shared/story/table-edits.ts';
import { tableGrid } from '../../../shared/story/table-grid.ts';

/** A table of letters: a letter that stands at several places is a cell that reaches over them, a dot an empty one. */
function table(...lines: readonly string[]): Table {
  const seen = new Set<string>();
  const width = lines[0]?.length ?? 0;
  const rows = lines.map((line, row) =>
    [...line].flatMap((letter) => {
      if (letter === '.') return [{ children: [] }];
      if (seen.has(letter)) return [];
      seen.add(letter);
      const columns = line.split(letter).length - 1;
      const high = lines.slice(row).filter((one) => one.includes(letter)).length;
      return [
        {
          children: [text(letter)],
          ...(columns > 1 ? { columns } : {}),
          ...(high > 1 ? { rows: high } : {}),
        },
      ];
    }),
  );
  return {
    type: 'table',
    caption: [text('Prices')],
    headerRow: true,
    headerColumn: true,
    align: Array.from({ length: width }, () => null),
    rows,
  };
}

/** The table as it would be drawn for `table`. */
function drawn(given: Table | null): readonly string[] {
  if (!given) return [];
  const { width, height, at } = tableGrid(given.rows);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const words = (at(row, column)?.cell.children ?? []).map((one) =>
        one.type === 'text' ? one.text : '/',
      );
      return words.length === 0 ? '.' : words.join('');
    }).join(''),
  );
}

const area = (row: number, column: number, rows = 1, columns = 1): TableArea => ({
  row,
  column,
  rows,
  columns,
});

describe('an empty table', () => {
  it('has a header row, and a cell at each place', () => {
    expect(emptyTable(2, 3)).toEqual({
      type: 'table',
      caption: [],
      headerRow: true,
      headerColumn: false,
      align: [null, null, null],
      rows: [
        [{ children: [] }, { children: [] }, { children: [] }],
        [{ children: [] }, { children: [] }, { children: [] }],
      ],
    });
  });
});

describe('the canonical form of a table', () => {
  it('fills every place, and lets go of rows and columns in which nothing begins', () => {
    expect(
      drawn(
        canonicalTable({
          ...table('ab'),
          rows: [[{ children: [text('a')] }], [], table('ab').rows[0] ?? []],
        }),
      ),
    ).toEqual(['a.', '..', 'ab']);
    expect(canonicalTable({ ...table('a'), rows: [] }).rows).toEqual([[{ children: [] }]]);
    const wide = { ...table('aab', 'ccd'), align: ['left', 'center', 'right'] } as const;
    expect(canonicalTable(wide)).toEqual({ ...table('ab', 'cd'), align: ['left', 'right'] });
    expect(canonicalTable(table('ab', 'ab', 'cd'))).toEqual(table('ab', 'cd'));
    expect(canonicalTable(table('aab', 'aad', 'efg'))).toEqual(table('aab', 'aad', 'efg'));
    expect(canonicalTable({ ...table('ab'), align: ['left'] }).align).toEqual(['left', null]);
    expect(canonicalTable({ ...table('ab'), align: ['left', 'right', 'center'] }).align).toEqual([
      'left',
      'right',
    ]);
  });

  it('joins the texts of its cells and of its caption', () => {
    const parts = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ] as const;
    expect(canonicalTable({ ...table('a'), caption: parts, rows: [[{ children: parts }]] })).toEqual({
      ...table('a'),
      caption: [text('ab')],
      rows: [[{ children: [text('ab')] }]],
    });
  });
});

describe('an area', () => {
  it('takes in every cell that it touches, and whatever those touch', () => {
    const given = table('aab', 'cdb', 'cef');
    expect(wholeArea(given, area(1, 1))).toEqual(area(1, 1));
    expect(wholeArea(given, area(0, 0))).toEqual(area(0, 0, 1, 2));
    expect(wholeArea(given, area(1, 2))).toEqual(area(0, 2, 2, 1));
    expect(wholeArea(given, area(0, 1, 1, 2))).toEqual(area(0, 0, 3, 3));
    expect(wholeArea(given, area(2, 1, 1, 2))).toEqual(area(2, 1, 1, 2));
  });
});

describe('a row or a column more', () => {
  it('stands where it is wanted', () => {
    expect(drawn(insertRow(table('ab', 'cd'), 0))).toEqual(['..', 'ab', 'cd']);
    expect(drawn(insertRow(table('ab', 'cd'), 1))).toEqual(['ab', '..', 'cd']);
    expect(drawn(insertRow(table('ab', 'cd'), 2))).toEqual(['ab', 'cd', '..']);
    expect(drawn(insertColumn(table('ab', 'cd'), 0))).toEqual(['.ab', '.cd']);
    expect(drawn(insertColumn(table('ab', 'cd'), 1))).toEqual(['a.b', 'c.d']);
    expect(drawn(insertColumn(table('ab', 'cd'), 2))).toEqual(['ab.', 'cd.']);
  });

  it('is reached over by what reached over its place, and by nothing else', () => {
    expect(drawn(insertRow(table('ab', 'ac', 'de'), 1))).toEqual(['ab', 'a.', 'ac', 'de']);
    expect(drawn(insertRow(table('ab', 'ac', 'de'), 2))).toEqual(['ab', 'ac', '..', 'de']);
    expect(drawn(insertRow(table('ab', 'ac', 'de'), 0))).toEqual(['..', 'ab', 'ac', 'de']);
    expect(drawn(insertColumn(table('aab', 'cde'), 1))).toEqual(['aaab', 'c.de']);
    expect(drawn(insertColumn(table('aab', 'cde'), 2))).toEqual(['aa.b', 'cd.e']);
    expect(drawn(insertColumn(table('aab', 'cde'), 0))).toEqual(['.aab', '.cde']);
  });

  it('leaves the sides of the others as they are', () => {
    const given = { ...table('abc'), align: ['left', 'center', 'right'] } as const;
    expect(insertColumn(given, 2).align).toEqual(['left', 'center', null, 'right']);
    expect(insertRow(given, 1).align).toEqual(given.align);
    expect(insertRow(given, 1)).toMatchObject({
      caption: given.caption,
      headerRow: true,
      headerColumn: true,
    });
  });
});

describe('rows or columns less', () => {
  const given = table('abc', 'def', 'ghi');

  it('are those of the area', () => {
    expect(drawn(removeRows(given, area(0, 0)))).toEqual(['def', 'ghi']);
    expect(drawn(removeRows(given, area(1, 2, 2)))).toEqual(['abc']);
    expect(drawn(removeColumns(given, area(0, 0)))).toEqual(['bc', 'ef', 'hi']);
    expect(drawn(removeColumns(given, area(2, 1, 1, 2)))).toEqual(['a', 'd', 'g']);
    expect([removeRows(given, area(0, 0, 3)), removeColumns(given, area(0, 0, 1, 3))]).toEqual([null, null]);
  });

  it('take the headers with them, and only those', () => {
    const headers = (one: Table | null) => [one?.headerRow, one?.headerColumn];
    expect(headers(removeRows(given, area(0, 0)))).toEqual([false, true]);
    expect(headers(removeRows(given, area(1, 0)))).toEqual([true, true]);
    expect(headers(removeColumns(given, area(0, 0)))).toEqual([true, false]);
    expect(headers(removeColumns(given, area(0, 1)))).toEqual([true, true]);
    const plain = { ...given, headerRow: false, headerColumn: false };
    expect(headers(removeRows(plain, area(1, 0)))).toEqual([false, false]);
    expect(headers(removeColumns(plain, area(0, 1)))).toEqual([false, false]);
  });

  it('take the sides of their columns with them', () => {
    const set = { ...given, align: ['left', 'center', 'right'] } as const;
    expect(removeColumns(set, area(0, 1))?.align).toEqual(['left', 'right']);
    expect(removeColumns(set, area(0, 0, 1, 2))?.align).toEqual(['right']);
  });

  it('shorten what reaches further', () => {
    const tall = table('xbc', 'xef', 'xhi', 'jkl');
    expect(drawn(removeRows(tall, area(0, 0)))).toEqual(['xef', 'xhi', 'jkl']);
    expect(drawn(removeRows(tall, area(1, 0)))).toEqual(['xbc', 'xhi', 'jkl']);
    expect(drawn(removeRows(tall, area(2, 0, 2)))).toEqual(['xbc', 'xef']);
    const wide = table('xxxd', 'efgh');
    expect(drawn(removeColumns(wide, area(0, 0)))).toEqual(['xxd', 'fgh']);
    expect(drawn(removeColumns(wide, area(0, 1, 1, 2)))).toEqual(['xd', 'eh']);
    expect(drawn(removeColumns(wide, area(0, 2, 1, 2)))).toEqual(['xx', 'ef']);
  });
});

describe('cells that become one, and one that becomes several', () => {
  it('keep their words, on lines of their own', () => {
    expect(drawn(mergeCells(table('abc', 'def', 'ghi'), area(0, 0, 2, 2)))).toEqual([
      'a/b/d/ea/b/d/ec',
      'a/b/d/ea/b/d/ef',
      'ghi',
    ]);
    expect(drawn(mergeCells(table('a.c', 'def'), area(0, 0, 1, 3)))).toEqual(['a/ca/ca/c', 'def']);
    expect(drawn(mergeCells(table('..c', 'def'), area(0, 0, 1, 2)))).toEqual(['..c', 'def']);
    expect(mergeCells(table('..c', 'def'), area(0, 0, 1, 2)).rows[0]).toEqual([
      { children: [], columns: 2 },
      { children: [text('c')] },
    ]);
  });

  it('stand in their own places again, with the words in the first', () => {
    expect(drawn(splitCells(table('aab', 'aac', 'def'), area(0, 0)))).toEqual(['a.b', '..c', 'def']);
    expect(drawn(splitCells(table('aab', 'aac', 'def'), area(2, 0, 1, 3)))).toEqual(['aab', 'aac', 'def']);
  });

  it('lose their words alone when they are cleared', () => {
    expect(drawn(clearCells(table('aab', 'cde'), area(0, 1, 2, 1)))).toEqual(['..b', 'c.e']);
    expect(clearCells(table('aab', 'cde'), area(0, 0)).rows[0]?.[0]).toEqual({ children: [], columns: 2 });
  });
});

describe('columns that are set on a side', () => {
  it('are those of the area', () => {
    const set = alignColumns(table('abcd'), area(0, 1, 1, 2), 'right');
    expect(set.align).toEqual([null, 'right', 'right', null]);
    expect(alignColumns(set, area(0, 2, 1, 2), null).align).toEqual([null, 'right', null, null]);
  });
});

describe('a part of a table', () => {
  const given = { ...table('aab', 'cdb', 'efg'), align: ['left', 'center', 'right'] } as const;

  it('is a table of whole cells, without the caption', () => {
    expect(tableOfArea(given, area(1, 1, 2, 1))).toMatchObject({
      caption: [],
      headerRow: false,
      headerColumn: false,
      align: ['center'],
    });
    expect(drawn(tableOfArea(given, area(1, 1, 2, 1)))).toEqual(['d', 'f']);
    expect(drawn(tableOfArea(given, area(0, 0)))).toEqual(['a']);
    expect(drawn(tableOfArea(given, area(2, 1, 1, 2)))).toEqual(['fg']);
  });

  it('has the headers that it was cut from', () => {
    expect(tableOfArea(given, area(0, 0, 2, 1))).toMatchObject({ headerRow: true, headerColumn: true });
    expect(tableOfArea(given, area(1, 0))).toMatchObject({ headerRow: false, headerColumn: true });
    const plain = { ...given, headerRow: false, headerColumn: false };
    expect(tableOfArea(plain, area(0, 0))).toMatchObject({ headerRow: false, headerColumn: false });
  });
});

describe('cells that are pasted', () => {
  it('take the place of those that stand there', () => {
    expect(drawn(pasteCells(table('abc', 'def', 'ghi'), 1, 1, table('wx', 'yz')))).toEqual([
      'abc',
      'dwx',
      'gyz',
    ]);
    expect(drawn(pasteCells(table('aab', 'cde'), 0, 1, table('x')))).toEqual(['axb', 'cde']);
    expect(drawn(pasteCells(table('ab', 'cd'), 0, 0, table('xx', 'yz')))).toEqual(['xx', 'yz']);
  });

  it('make the table larger where they need it', () => {
    const pasted = { ...table('xy'), align: ['left', 'right'] } as const;
    const grown = pasteCells({ ...table('ab'), align: ['center', null] }, 1, 1, pasted);
    expect(drawn(grown)).toEqual(['ab.', '.xy']);
    expect(grown?.align).toEqual(['center', 'left', 'right']);
    expect(grown).toMatchObject({ caption: [text('Prices')], headerRow: true });
  });

  it('are refused where a story could not hold the table', () => {
    const one = table('x');
    expect(pasteCells(one, 0, 200, one)).toBeNull();
    const wide = mergeCells(emptyTable(2, 200), area(0, 0, 1, 200));
    expect(pasteCells(wide, 0, 199, table('xy'))).toBeNull();
    expect(pasteCells(one, 0, 199, one)?.align).toHaveLength(200);
    expect(pasteCells(one, 9999, 0, one)?.rows).toHaveLength(10_000);
    expect(pasteCells(one, 10_000, 0, one)).toBeNull();
    expect(pasteCells(emptyTable(1, 2), 5000, 0, one)).toBeNull();
  });
});

describe('rows as paragraphs', () => {
  it('part their cells, and say a row with one filled cell as its words', () => {
    const rows = [
      [[text('a')], [text('b')]],
      [[], [text('c')]],
      [[], []],
      [[text('d')], [], [text('e')]],
    ];
    expect(rowsAsParagraphs(rows).map(blockText)).toEqual(['a | b', 'c', 'd | | e']);
  });
});
