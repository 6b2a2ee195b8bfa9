import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { WHOLE } from '../../../../shared/import/shown-part.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { type DocxContent, docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const read = (content: DocxContent) => docxToStory(docxPackage(content));
const words = (content: DocxContent) => read(content).body.map(blockText);
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const deleted = (inner: string) => `<w:del w:id="1" w:author="Ada">${inner}</w:del>`;
const p = (inner: string) => `<w:p>${inner}</w:p>`;

describe('a field', () => {
  it('ends where its end was deleted with changes tracked', () => {
    const field = mark('begin') + instruction(' PAGE ') + deleted(mark('separate') + mark('end'));
    const body = p(run('Page') + field + run(' and words')) + paragraph('Second.');
    expect(words({ body })).toEqual(['Page and words', 'Second.']);
  });

  it('of a link gives its address to its own words alone', () => {
    const field = mark('begin') + instruction('HYPERLINK "https://a.example/"') + deleted(mark('separate'));
    const { body } = read({ body: p(field + run('port') + deleted(mark('end')) + run(' reopens')) });
    expect(body).toMatchObject([
      {
        children: [
          { type: 'link', href: 'https://a.example/' },
          { type: 'text', text: ' reopens' },
        ],
      },
    ]);
  });

  it('that never ends hides nothing', () => {
    const body =
      p(run('Before ') + mark('begin') + instruction(' PAGE ') + run('after')) + paragraph('Rest.');
    expect(words({ body })).toEqual(['Before after', 'Rest.']);
  });

  it('of a box to tick shows its state', () => {
    const box = (state: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>` +
      instruction(' FORMCHECKBOX ') +
      mark('separate') +
      mark('end');
    const body = p(box('<w:checked/>') + run(' seen, ') + box('<w:default w:val="0"/>') + run(' not'));
    expect(words({ body })).toEqual(['☒ seen, ☐ not']);
  });
});

describe('hidden text', () => {
  const style = (type: string, id: string, inner: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
  const vanish = '<w:rPr><w:vanish/></w:rPr>';
  const styles =
    style('paragraph', 'Secret', vanish) +
    style('paragraph', 'Based', '<w:basedOn w:val="Secret"/>') +
    style('paragraph', 'Shown', '<w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr>') +
    style('character', 'Source', vanish) +
    style('character', 'SourceBased', '<w:basedOn w:val="Source"/>');

  it.each([
    ['a paragraph style', paragraph('SECRET', '<w:pStyle w:val="Secret"/>')],
    ['a style that it is based on', paragraph('SECRET', '<w:pStyle w:val="Based"/>')],
    ['a character style', p(run('SECRET', '<w:rStyle w:val="Source"/>'))],
    ['a character style that it is based on', p(run('SECRET', '<w:rStyle w:val="SourceBased"/>'))],
    ['the text itself', p(run('SECRET', '<w:vanish/>'))],
    [
      'a hidden row',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph('SECRET')}</w:tc></w:tr></w:tbl>`,
    ],
  ])('by %s is left out', (_how, hidden) => {
    expect(words({ body: hidden + paragraph('Seen.'), styles }).join()).toBe('Seen.');
  });

  it('is told once', () => {
    const body = paragraph('a', '<w:pStyle w:val="Secret"/>') + paragraph('b', '<w:pStyle w:val="Based"/>');
    expect(read({ body, styles }).warnings).toEqual(['Text that is hidden in Word was left out.']);
  });

  it('shows where the text or a nearer style says so', () => {
    const shown = p(`<w:pPr><w:pStyle w:val="Secret"/></w:pPr>${run('Seen.', '<w:vanish w:val="0"/>')}`);
    expect(words({ body: shown + paragraph('Too.', '<w:pStyle w:val="Shown"/>'), styles })).toEqual([
      'Seen.',
      'Too.',
    ]);
  });
});

it('text of a complex script is bold and italic by properties of its own', () => {
  const rtl = (text: string, properties: string) => run(text, `${properties}<w:rtl/>`);
  const { body } = read({
    body:
      p(rtl('عريض', '<w:bCs/>') + rtl(' مائل', '<w:iCs/>') + rtl(' عادي', '<w:b/><w:i/>')) +
      p(run('by cs', '<w:bCs/><w:cs/>')),
  });
  expect(body).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'عريض', marks: ['bold'] },
        { type: 'text', text: ' مائل', marks: ['italic'] },
        { type: 'text', text: ' عادي' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', text: 'by cs', marks: ['bold'] }] },
  ]);
});

it('a paragraph runs from right to left where Word says so and its first letter does not', () => {
  const body = paragraph('CNN قالت', '<w:bidi/>') + paragraph('قالت', '<w:bidi/>') + paragraph('Plain');
  expect(read({ body }).body.map((block) => ('direction' in block ? block.direction : null))).toEqual([
    'rtl',
    null,
    null,
  ]);
});

it('how letters are read stands in brackets behind them', () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
  expect(words({ body: p(ruby + run('から')) })).toEqual(['東京(とうきょう)から']);
});

it('a large first letter belongs to the word after it', () => {
  const body = paragraph('T', '<w:framePr w:dropCap="drop"/>') + paragraph('he harbour opened.');
  expect(words({ body })).toEqual(['The harbour opened.']);
});

it('a paragraph whose end was moved away goes on in the next one', () => {
  const moved = `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1" w:author="Ada"/></w:rPr></w:pPr>${run('The port ')}</w:p>`;
  expect(words({ body: moved + paragraph('reopened.') })).toEqual(['The port reopened.']);
});

it('a table of contents is left out, and told', () => {
  const line = (text: string) => p(`<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${run(text)}`);
  const control =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${p(mark('begin') + instruction(' TOC ') + mark('separate') + run('First 3') + mark('end'))}` +
    '</w:sdtContent></w:sdt>';
  const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
  const { body, warnings } = read({ body: control + line('Second 7') + paragraph('Text.'), styles });
  expect(body.map(blockText)).toEqual(['Text.']);
  expect(warnings).toEqual(['The table of contents was left out.']);
});

it('a document within the document is told', () => {
  const { warnings } = read({ body: `${paragraph('Text.')}<w:altChunk r:id="rId9"/>` });
  expect(warnings).toEqual([expect.stringContaining('put into this one is not read')]);
});

it('comments and tracked changes are told by name and number', () => {
  const body =
    p(run('Kept') + deleted('<w:r><w:delText>gone</w:delText></w:r>')) +
    p(`<w:ins w:id="2" w:author="Li Wen">${run('new')}</w:ins>`) +
    p(deleted(''));
  expect(read({ body }).warnings).toEqual([
    'Changes that are tracked in Word were taken as accepted: 2 by Ada, 1 by Li Wen.',
  ]);
});

describe('a picture', () => {
  const drawing = (crop: string, transform: string) =>
    p(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Two ministers"/><a:graphic><a:graphicData><pic:pic>' +
        `<pic:blipFill><a:blip r:embed="p1"/><a:srcRect ${crop}/></pic:blipFill>` +
        `<pic:spPr><a:xfrm ${transform}/></pic:spPr></pic:pic></a:graphicData></a:graphic>` +
        '</wp:inline></w:drawing></w:r>',
    );
  const seen = (crop: string, transform = '') =>
    read({
      body: drawing(crop, transform),
      links: { p1: 'media/a.png' },
      files: { 'word/media/a.png': new Uint8Array(1) },
    });
  const told = (crop: string, transform = '') => seen(crop, transform).warnings;
  const shown = (crop: string, transform = '') => seen(crop, transform).pictures[0]?.shown;

  it('that is cropped or turned arrives so, and is told', () => {
    expect(told('l="50000" b="25000"')).toEqual([
      'The picture “Two ministers” is cropped as in Word; the whole one stays there.',
    ]);
    expect(shown('l="50000" b="25%"')).toEqual({ ...WHOLE, left: 0.5, bottom: 0.25 });
    expect(told('t="-5000"', 'rot="5400000"')).toEqual([expect.stringContaining('turned or mirrored as')]);
    expect(shown('t="-5000"', 'rot="-5400000"')).toEqual({ ...WHOLE, turn: 270 });
    expect(told('', 'flipH="1"')).toHaveLength(1);
    expect(shown('', 'flipH="1" flipV="true" rot="600000"')).toEqual({
      ...WHOLE,
      mirrored: true,
      upsideDown: true,
      turn: 10,
    });
  });

  it('of which nothing is left is left out, and told', () => {
    expect(told('l="60000" r="40000"')).toEqual([
      'The picture “Two ministers” is cropped away in Word and was left out.',
    ]);
    expect(seen('l="60000" r="40000"').pictures).toEqual([]);
  });

  it('of an older Word is cropped and turned as well', () => {
    const { pictures, warnings } = read({
      body: p(
        '<w:r><w:pict><v:shape alt="Old" style="width:9pt;rotation:90;flip:x">' +
          '<v:imagedata r:id="p1" cropleft="32768f" croptop=".25"/></v:shape></w:pict></w:r>',
      ),
      links: { p1: 'media/a.png' },
      files: { 'word/media/a.png': new Uint8Array(1) },
    });
    expect(pictures[0]?.shown).toEqual({ ...WHOLE, left: 0.5, top: 0.25, mirrored: true, turn: 90 });
    expect(warnings).toEqual([
      'The picture “Old” is cropped and turned or mirrored as in Word; the whole one stays there.',
    ]);
  });

  it('in two cuts is two pictures', () => {
    const { pictures } = read({
      body: drawing('l="50000"', '') + drawing('r="50000"', '') + drawing('', ''),
      links: { p1: 'media/a.png' },
      files: { 'word/media/a.png': new Uint8Array(1) },
    });
    expect(pictures.map(({ media }) => media)).toEqual(['a.png', 'a-2.png', 'a-3.png']);
    expect(new Set(pictures.map(({ source }) => source)).size).toBe(1);
  });

  it('that is whole and upright is not told', () => {
    expect(told('l="0" t="0"', 'rot="0"')).toEqual([]);
  });
});

describe('the name that Word wrote of its user', () => {
  const core = '<dc:creator>eng-dept; Ada Okoro</dc:creator>';
  const story = (knownAuthors: readonly string[]) =>
    docxToStory(docxPackage({ body: paragraph('Text.'), core }), { knownAuthors });

  it('is an author where the desk knows it, and told where it does not', () => {
    const { fields, warnings } = story(['ada okoro']);
    expect(fields.authors).toEqual(['Ada Okoro']);
    expect(warnings).toEqual([expect.stringContaining('“eng-dept”')]);
  });
});
