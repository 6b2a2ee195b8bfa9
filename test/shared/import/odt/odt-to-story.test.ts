import { describe, expect, it } from 'vitest';
import { odtToStory } from '../../../../shared/import/odt/odt-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="ta" xmlns:draw="d" ' +
  'xmlns:xlink="x" xmlns:svg="v" ' +
  'xmlns:dc="dc" xmlns:meta="m"';
const STYLES =
  `<office:document-styles ${NAMES}><office:styles><style:default-style ` +
  `style:family="paragraph"><style:text-properties ` +
  'fo:language="fr" fo:country="FR"/></style:default-style><style:style style:name="Heading_20_2" ' +
  'style:default-outline-level="2"/>' +
  '<style:style style:name="Quotations"/><style:style ' +
  'style:name="Preformatted_20_Text"/><style:style style:name="Title"/>' +
  '<style:style style:name="Subtitle"/></office:styles></office:document-styles>';
const AUTOMATIC =
  '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="R"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>' +
  '<style:style style:name="P1" style:parent-style-name="Heading_20_2"/>' +
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" ' +
  'style:num-format="1" text:start-value="3"/>' +
  '<text:list-level-style-bullet text:level="2"/></text:list-style>';

function read(text: string, meta = '') {
  const parts = new Map([
    [
      'content.xml',
      `<office:document-content ${NAMES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles>` +
        `<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ],
    ['styles.xml', STYLES],
    ['meta.xml', `<office:document-meta ${NAMES}><office:meta>${meta}</office:meta></office:document-meta>`],
  ]);
  return odtToStory({
    readText: (path) => parts.get(path) ?? null,
    readPicture: (path) => (path.startsWith('Pictures/') ? `data:,${path}` : null),
  });
}

const p = (inner: string, style = 'Standard') => `<text:p text:style-name="${style}">${inner}</text:p>`;

describe('a document of LibreOffice', () => {
  it('has its title, subtitle, headings, quotes, code and language', () => {
    const story = read(
      p('Pourparlers', 'Title') +
        p('Le pain <text:s text:c="1"/>d’abord', 'Subtitle') +
        '<text:h text:outline-level="3">Routes</text:h>' +
        p('Encore', 'P1') +
        p('Dit', 'Quotations') +
        p('a', 'Preformatted_20_Text') +
        p('b', 'Preformatted_20_Text') +
        p('Fin'),
    );
    expect(story.fields).toMatchObject({ headline: 'Pourparlers', language: 'fr-FR' });
    expect(story.body.map(({ type }) => type)).toEqual(['heading', 'heading', 'quote', 'code', 'paragraph']);
    expect(story.body.map(blockText)[3]).toBe('a\nb');
    expect(story.languageUnsaid).toBe(false);
  });

  it('has marks, links, breaks, spaces and direction', () => {
    const [first, second] = read(
      p(
        'One<text:tab/><text:span text:style-name="B">bold<text:span text:style-name="S">2</text:span></text:span>' +
          '<text:line-break/><text:a xlink:href="https://a.org">link</text:a>',
      ) + p('CNN', 'R'),
    ).body;
    expect(first).toMatchObject({
      children: [
        { text: 'One ' },
        { text: 'bold', marks: ['bold'] },
        { text: '2', marks: ['bold', 'superscript'] },
        { type: 'break' },
        { type: 'link', href: 'https://a.org' },
      ],
    });
    expect(second).toMatchObject({ direction: 'rtl' });
  });

  it('has lists within lists, also in items without words, and goes on counting', () => {
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const list = (inner: string, more = '') => `<text:list text:style-name="L"${more}>${inner}</text:list>`;
    const [first] = read(
      list(item(`${p('a')}${p('still a')}<text:list>${item(p('inner'))}</text:list>`)) +
        list(item(`<text:list>${item(p('second'))}</text:list>`), ' text:continue-list="x"') +
        list(item(p('b')), ' text:continue-numbering="true"'),
    ).body;
    expect(first).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ lists: [{ ordered: false, items: [{}, {}] }] }, {}],
    });
  });

  it('has tables with spans and a header', () => {
    const cell = (words: string, more = '') => `<table:table-cell${more}>${p(words)}</table:table-cell>`;
    const [table] = read(
      `<table:table><table:table-header-rows>` +
        `<table:table-row>${cell('A')}${cell('B')}</table:table-row></table:table-header-rows>` +
        `<table:table-row>${cell('wide', ' table:number-columns-spanned="2"')}<` +
        `table:covered-table-cell/></table:table-row></table:table>`,
    ).body;
    expect(table).toMatchObject({ type: 'table', headerRow: true, rows: [[{}, {}], [{ columns: 2 }]] });
  });

  it('has notes in their places, pictures with captions, comments for the desk', () => {
    const story = read(
      p(
        'One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A ' +
          'note.</text:p></text:note-body></text:note>' +
          '<office:annotation><dc:creator>Jo</dc:creator><text:p>Check.</text:p></office:annotation> two.',
      ) +
        p('<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A map</svg:desc></draw:frame>') +
        p('The Nile', 'Caption'),
    );
    expect(story.body[0]).toMatchObject({
      children: [{ text: 'One' }, { type: 'footnote' }, { text: ' two.' }],
    });
    expect(story.body[1]).toMatchObject({ type: 'figure', alt: 'A map', media: 'a.png' });
    expect(story.pictures).toEqual([{ media: 'a.png', source: 'data:,Pictures/a.png' }]);
    expect(story.fields.note).toBe('Comment: Check.');
  });

  it('leaves out what nobody sees, and says so', () => {
    const story = read(
      '<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes>' +
        p('One<text:span text:style-name="H">hidden</text:span>.') +
        '<text:table-of-content><text:index-body><text:p>One 1</text:p></text:index-body></text:table-of-content>',
    );
    expect(story.body.map(blockText)).toEqual(['One.']);
    expect(story.warnings).toHaveLength(3);
  });

  it.each([
    ['<text:p>half', 'is damaged'],
    [`${'<text:section>'.repeat(5000)}`, 'nested too deeply'],
  ])('that is damaged or made to be deep is one sentence', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  it('declares nothing', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aa">]><x/>';
    const parts = { readText: () => bomb, readPicture: () => null };
    expect(() => odtToStory(parts)).toThrow('document type');
  });
});
