import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { plainText } from '../../../../shared/story/inline.ts';
import { docxPackage, paragraph } from '../../../support/docx-file.ts';

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

/** The cells of a table as their words, `a 2x3` for one of two columns and three rows. */
function read(rows: string, properties = '') {
  const [table] = docxToStory(
    docxPackage({ body: `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/>${rows}</w:tbl>` }),
  ).body;
  if (table?.type !== 'table') throw new Error('no table');
  return {
    ...table,
    cells: table.rows.map((cells) =>
      cells.map(({ children, columns = 1, rows: high = 1 }) =>
        columns * high === 1 ? plainText(children) : `${plainText(children)} ${columns}x${high}`,
      ),
    ),
  };
}

const span = (value: number | string) => `<w:gridSpan w:val="${value}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const covered = '<w:vMerge/>';

describe('a table of Word', () => {
  it('has the cells that reach over columns', () => {
    expect(read(row(cell('a', span(2)) + cell('b')) + row(cell('c') + cell('d') + cell('e'))).cells).toEqual([
      ['a 2x1', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('leaves columns empty before and after the cells of a row', () => {
    const rows =
      row(cell('Country') + cell('Killed') + cell('Wounded')) +
      row(cell('12') + cell('30'), '<w:gridBefore w:val="1"/>') +
      row(cell('Total'), '<w:gridAfter w:val="2"/>');
    expect(read(rows).cells).toEqual([
      ['Country', 'Killed', 'Wounded'],
      ['', '12', '30'],
      ['Total', '', ''],
    ]);
  });

  it.each([
    ['<w:tblLook w:val="04A0" w:firstRow="1"/>', true],
    ['<w:tblLook w:val="0020"/>', true],
    ['<w:tblLook w:val="0480"/>', false],
    ['<w:tblLook w:val="04A0" w:firstRow="0"/>', false],
    ['', false],
  ])('has a header row where its look says so: %s', (look, headerRow) => {
    expect(read(row(cell('Port') + cell('2025')) + row(cell('Aden') + cell('3')), look)).toMatchObject({
      headerRow,
    });
  });

  it('has no cell that was deleted with changes tracked', () => {
    const gone = cell('gone', '<w:cellDel w:id="1" w:author="Ada"/>');
    expect(read(row(cell('a') + gone + cell('b')) + row(cell('c') + cell('d'))).cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it.each(['0', '-1', '1.5', 'x', '1001', '1'])(
    'has a cell of one column where the number is %s',
    (value) => {
      expect(read(row(cell('a', span(value)) + cell('b'))).cells).toEqual([['a', 'b']]);
    },
  );

  it('has the cells that reach over rows, those below in the same column', () => {
    const rows =
      row(cell('a', begins) + cell('b')) + row(cell('', covered) + cell('c')) + row(cell('d') + cell('e'));
    expect(read(rows).cells).toEqual([['a 1x2', 'b'], ['c'], ['d', 'e']]);
    const toTheEnd =
      row(cell('a') + cell('b', begins)) +
      row(cell('c') + cell('', covered)) +
      row(cell('d') + cell('', covered));
    expect(read(toTheEnd).cells).toEqual([['a', 'b 1x3'], ['c'], ['d']]);
    const said = '<w:vMerge w:val="continue"/>';
    expect(read(row(cell('a', begins) + cell('b')) + row(cell('', said) + cell('c'))).cells).toEqual([
      ['a 1x2', 'b'],
      ['c'],
    ]);
  });

  it('knows the columns of cells behind wider ones', () => {
    const rows = row(cell('a', span(2)) + cell('b', begins)) + row(cell('c') + cell('d') + cell('', covered));
    expect(read(rows).cells).toEqual([
      ['a 2x1', 'b 1x2'],
      ['c', 'd'],
    ]);
    const late = row(cell('a') + cell('b', begins)) + row(cell('', covered), '<w:gridBefore w:val="1"/>');
    expect(read(late).cells[0]).toEqual(['a', 'b 1x2']);
    const two = row(cell('a', begins) + cell('b', begins)) + row(cell('', covered) + cell('', covered));
    expect(read(two).cells[0]).toEqual(['a', 'b']);
    const next = row(cell('a', begins) + cell('b')) + row(cell('c') + cell('', covered));
    expect(read(next).cells[0]).toEqual(['a', 'b']);
  });

  it('has a header row where the document says so', () => {
    const head = (properties: string) =>
      read(row(cell('a') + cell('b'), properties) + row(cell('c') + cell('d')));
    expect(head('<w:tblHeader/>').headerRow).toBe(true);
    expect(head('<w:tblHeader w:val="0"/>').headerRow).toBe(false);
    expect(head('').headerRow).toBe(false);
  });

  it.each(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])(
    'has what is wrapped in %s',
    (name) => {
      const wrapped = (inner: string) => `<w:${name}>${inner}</w:${name}>`;
      const rows = row(wrapped(cell('a')) + cell('b')) + wrapped(row(cell('c') + cell('d')));
      expect(read(rows).cells).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    },
  );

  it.each(['del', 'moveFrom', 'xsdt', 'sdtPr'])('has nothing that stands in %s', (name) => {
    const wrapped = (inner: string) => `<w:${name}>${inner}</w:${name}>`;
    const rows = row(cell('a') + cell('b') + wrapped(cell('x'))) + wrapped(row(cell('y') + cell('z')));
    expect(read(rows).cells).toEqual([['a', 'b']]);
  });

  it('ends the list before it, and holds lists and paragraphs', () => {
    const two = `<w:tc>${paragraph('a')}${paragraph('b')}</w:tc>`;
    expect(read(row(two + cell('c'))).cells).toEqual([['a b', 'c']]);
  });
});
