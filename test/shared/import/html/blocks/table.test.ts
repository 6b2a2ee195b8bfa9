import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';
import { plainText, text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
/** A table's cells as words, `a 2x3` for one of two columns and three rows; any other block as its own words. */
const said = (html: string) =>
  read(html).map((block) =>
    block.type === 'table'
      ? block.rows.map((row) =>
          row.map(({ children, columns = 1, rows = 1 }) =>
            columns * rows === 1 ? plainText(children) : `${plainText(children)} ${columns}x${rows}`,
          ),
        )
      : blockText(block),
  );
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;

describe('a table of a page', () => {
  it('has the cells of all its parts, those hidden left out', () => {
    const html =
      `<table><thead>${row('a', 'b')}</thead><tbody>${row('c', 'd')}<tr hidden><td>x</td></tr></tbody>` +
      `<tbody hidden>${row('x', 'x')}</tbody><tfoot><tr><td>e</td><td hidden>x</td><td>f</td></tr></tfoot></table>`;
    expect(said(html)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ]);
  });

  it.each([
    [
      'colspan="2"',
      [
        ['a 2x1', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'colspan=" 2 "',
      [
        ['a 2x1', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'colspan="0"',
      [
        ['a', 'b', ''],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'colspan="x"',
      [
        ['a', 'b', ''],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'colspan="2.5"',
      [
        ['a', 'b', ''],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'rowspan="2"',
      [
        ['a 1x2', 'b', '', ''],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'rowspan="0"',
      [
        ['a 1x2', 'b', '', ''],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'rowspan="1"',
      [
        ['a', 'b', ''],
        ['c', 'd', 'e'],
      ],
    ],
  ])('reads %s', (span, cells) => {
    expect(said(`<table><tr><td ${span}>a</td><td>b</td></tr>${row('c', 'd', 'e')}</table>`)).toEqual([
      cells,
    ]);
  });

  it.each([
    [`<thead>${row('a', 'b')}</thead>${row('c', 'd')}`, true, false],
    [`<tr><th>a</th><th>b</th></tr>${row('c', 'd')}`, true, false],
    [`<tr><th>a</th><td>b</td></tr>${row('c', 'd')}`, false, false],
    ['<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr>', false, true],
    ['<tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr>', true, true],
    ['<tr><td></td><th>b</th></tr><tr><th>c</th><td>d</td></tr>', false, false],
    ['<tr><th>a</th><th>b</th></tr>', true, false],
    [row('a', 'b') + row('c', 'd'), false, false],
  ])('%s has heads: in its row %s, in its column %s', (rows, headerRow, headerColumn) =>
    expect(read(`<table>${rows}</table>`)).toMatchObject([{ headerRow, headerColumn }]),
  );

  it.each([
    ['align="right"', 'right'],
    ['align="CENTER "', 'center'],
    ['align="justify"', null],
    ['style="color:red; text-align: left"', 'left'],
    ['style="text-align:right" align="left"', 'right'],
    ['style="x-text-align:right"', null],
    ['class="align-center"', 'center'],
    ['class="align-centered"', null],
    ['', null],
  ])('has a column of cells with %s aligned: %s', (how, side) => {
    const cells = (left: string, right: string) => `<tr><td>${left}</td><td ${how}>${right}</td></tr>`;
    expect(read(table('<tr><th>a</th><th>b</th></tr>', cells('c', 'd'), cells('e', 'f')))).toMatchObject([
      { align: [null, side] },
    ]);
  });

  it('has no side for a column whose cells differ, the head counting where it is none', () => {
    const mixed = `<tr><td>a</td><td align="right">b</td></tr>${row('c', 'd')}`;
    expect(read(table(mixed))).toMatchObject([{ align: [null, null] }]);
    expect(
      read(`<table><thead>${mixed.slice(0, mixed.indexOf('</tr>') + 5)}</thead>${row('c', 'd')}</table>`),
    ).toMatchObject([{ align: [null, null] }]);
  });

  it('has its caption, and after it the pictures that stood in it', () => {
    const html = `<table><caption>The dead <img src="a.png"></caption>${row('a<img src="b.png">', 'b')}</table>`;
    expect(read(html)).toMatchObject([
      { type: 'table', caption: [text('The dead')] },
      { type: 'figure', media: 'a.png' },
      { type: 'figure', media: 'b.png' },
    ]);
  });
});

describe('a table that lays out a page', () => {
  it.each([
    ['one that says so', `<table role="presentation">${row('a', 'b')}</table>`, ['a | b']],
    ['one that says it is none', `<table role="None">${row('a', 'b')}</table>`, ['a | b']],
    ['a frame around a text', table(row('a'), row('b')), ['a', 'b']],
    ['an empty one', table(row('', '')), []],
    ['a frame with a head', '<table><tr><th>a</th></tr></table>', ['a']],
    ['one with a heading in a cell', table(row('<h2>a</h2>', 'b')), ['a', 'b']],
    ['one with a table in a cell', table(row(table(row('a', 'b')), 'c')), ['a\tb', 'c']],
    ['one with long cells', table(row('<p>x</p>'.repeat(7), 'b')), [...Array(7).fill('x'), 'b']],
    [
      'rows of one filled cell',
      table(row('', 'a'), row('<p>b</p><p>c</p>', '')).replace('<table', '<table role="none"'),
      ['a', 'b', 'c'],
    ],
    ['cells of two paragraphs', `<table role="none">${row('<p>a</p><p>b</p>', 'c')}</table>`, ['a b | c']],
    [
      'cells of three paragraphs',
      `<table role="none">${row('<p>a</p><p>b</p><p>d</p>', 'c')}</table>`,
      ['a', 'b', 'd', 'c'],
    ],
    [
      'a caption without data',
      `<table role="none"><caption>Cap</caption>${row('a', 'b')}</table>`,
      ['Cap', 'a | b'],
    ],
  ])('gives what it holds: %s', (_, html, words) => {
    expect(read(html).map((block) => (block.type === 'table' ? 'a\tb' : blockText(block)))).toEqual(words);
  });

  it.each([
    ['cells of six paragraphs', table(row('<p>x</p>'.repeat(6), 'b'))],
    ['a list in a cell', table(row('<ul><li>a</ul>', 'b'))],
    ['one column with a head', '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'],
    ['one column with a head part', `<table><thead>${row('a')}</thead>${row('b')}</table>`],
    ['one column with a caption', `<table><caption>c</caption>${row('a')}${row('b')}</table>`],
    [
      'heads, with a heading in a cell',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><h3>c</h3></td><td>d</td></tr></table>',
    ],
    [
      'heads, with a table in a cell',
      `<table><tr><th>a</th><th>b</th></tr>${row(table(row('c', 'd')), 'e')}</table>`,
    ],
  ])('is not one with %s', (_, html) => expect(read(html)).toMatchObject([{ type: 'table' }]));
});

it('a table beyond what a story can hold is a paragraph a row, its caption before and its pictures after it', () => {
  const wide = (first: string) => row(first, ...Array<string>(200).fill('b'));
  const body = read(`<table><caption>The dead</caption>${wide('<img src="a.png">a')}${wide('c')}</table>`);
  expect(body.slice(0, 3).map((block) => blockText(block).slice(0, 8))).toEqual([
    'The dead',
    'a | b | ',
    'c | b | ',
  ]);
  expect(body.slice(3)).toMatchObject([{ type: 'figure', media: 'a.png' }]);
});
