import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { type Inline, lineBreak, link, text } from '../../../../shared/story/inline.ts';
import { type DocxContent, docxPackage, paragraph, run } from '../../../support/docx-file.ts';

/** What stands in one paragraph of a document. */
function inlines(inner: string, more: Partial<DocxContent> = {}): readonly Inline[] {
  const [block, ...rest] = docxToStory(docxPackage({ body: `<w:p>${inner}</w:p>`, ...more })).body;
  expect(rest).toEqual([]);
  return block?.type === 'paragraph' ? block.children : [];
}
const words = (value: string, ...marks: Parameters<typeof text>[1][]) => text(value, ...marks);

describe('a paragraph of Word', () => {
  it.each([
    ['<w:tab/>', 'a b'],
    ['<w:ptab/>', 'a b'],
    ['<w:noBreakHyphen/>', 'a\u2011b'],
    ['<w:softHyphen/>', 'a\u00adb'],
    ['<w:br w:type="page"/>', 'a b'],
    ['<w:br w:type="column"/>', 'a b'],
    ['<w:sym w:font="Symbol" w:char="F061"/>', 'aαb'],
    ['<w:sym w:font="Wingdings" w:char="F0FC"/>', 'a✔b'],
    ['<w:sym w:char="263A"/>', 'a☺b'],
    ['<w:sym w:font="Symbol"/>', 'ab'],
  ])('shows %s as in "%s"', (sign, shown) => {
    expect(inlines(`<w:r><w:t>a</w:t>${sign}<w:t>b</w:t></w:r>`)).toEqual([words(shown)]);
  });

  it.each(['<w:br/>', '<w:cr/>', '<w:br w:type="textWrapping"/>'])('breaks its line at %s', (sign) => {
    expect(inlines(`<w:r><w:t>a</w:t>${sign}<w:t>b</w:t></w:r>`)).toEqual([
      words('a'),
      lineBreak(),
      words('b'),
    ]);
  });

  it.each(['del', 'moveFrom', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'fldData', 'pPr'])(
    'leaves out what stands in %s',
    (name) => expect(inlines(`${run('a')}<w:${name}>${run('gone')}</w:${name}>`)).toEqual([words('a')]),
  );

  it.each(['delText', 'delInstrText', 'rPr'])('leaves out %s of a run', (name) =>
    expect(inlines(`<w:r><w:${name}><w:t>gone</w:t></w:${name}><w:t>a</w:t></w:r>`)).toEqual([words('a')]),
  );

  it.each(['ins', 'moveTo', 'smartTag', 'sdt', 'bdo'])('keeps what stands in %s', (name) =>
    expect(inlines(`<w:${name}>${run('kept')}</w:${name}>`)).toEqual([words('kept')]),
  );

  it('leaves out hidden words, and those alone', () => {
    expect(inlines(run('a') + run('hidden', '<w:vanish/>') + run('b', '<w:vanish w:val="0"/>'))).toEqual([
      words('ab'),
    ]);
  });

  it('shows letters of the private area in the typeface Symbol alone', () => {
    const symbol = '<w:rFonts w:ascii="Symbol"/>';
    expect(
      inlines(run('\uf061', symbol) + run('a', symbol) + run('\uf061', '<w:rFonts w:ascii="Arial"/>')),
    ).toEqual([words('αa\uf061')]);
  });

  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const instruct = (value: string) => `<w:r><w:instrText>${value}</w:instrText></w:r>`;

  it('shows the results of fields, not their instructions', () => {
    const page = `${begin}${instruct(' PAGE ')}${run('hidden')}${separate}${run('7')}${end}`;
    expect(inlines(`${run('a ')}${page}${run(' b')}`)).toEqual([words('a 7 b')]);
  });

  it('links what a field of a link shows, whose address may stand in pieces', () => {
    const address = `${instruct('HYPERLINK "https://a.')}${instruct('org/" ')}`;
    const field = `${begin}${address}${separate}${run('a')}${instruct('x')}${end}`;
    expect(inlines(`${field}${run(' b')}`)).toEqual([link('https://a.org/', [words('a')]), words(' b')]);
    const page = `${begin}${instruct('PAGE')}${separate}${run('7')}${end}`;
    const paged = `${begin}${instruct('HYPERLINK "https://a.org/"')}${separate}${run('a')}${page}${end}`;
    expect(inlines(paged)).toEqual([link('https://a.org/', [words('a7')])]);
    const inner = `${begin}${instruct('HYPERLINK "https://b.org/"')}${separate}${run('b')}${end}`;
    const outer = `${begin}${instruct('HYPERLINK "https://a.org/"')}${separate}${run('a')}${inner}${end}`;
    expect(inlines(outer)).toEqual([
      link('https://a.org/', [words('a')]),
      link('https://b.org/', [words('b')]),
    ]);
  });

  it('links what a simple field holds', () => {
    const simple = (instruction: string) => `<w:fldSimple w:instr="${instruction}">${run('a')}</w:fldSimple>`;
    expect(inlines(simple('HYPERLINK https://a.org/'))).toEqual([link('https://a.org/', [words('a')])]);
    expect(inlines(simple('AUTHOR'))).toEqual([words('a')]);
    const within = `<w:hyperlink w:anchor="here">${run('a')}</w:hyperlink>`;
    expect(inlines(`<w:fldSimple w:instr="HYPERLINK https://a.org/">${within}</w:fldSimple>`)).toEqual([
      link('https://a.org/', [words('a')]),
    ]);
    expect(inlines(`<w:fldSimple>${run('a')}</w:fldSimple>`)).toEqual([words('a')]);
  });

  it('links to a place within another page, once', () => {
    const links = {
      plain: 'external:https://a.org/',
      placed: 'external:https://a.org/#there',
      inside: 'media/a.png',
    };
    const to = (id: string, more = '') => `<w:hyperlink r:id="${id}" ${more}>${run('a')}</w:hyperlink>`;
    expect(inlines(to('plain', 'w:anchor="here"'), { links })).toEqual([
      link('https://a.org/#here', [words('a')]),
    ]);
    expect(inlines(to('placed', 'w:anchor="here"'), { links })).toEqual([
      link('https://a.org/#there', [words('a')]),
    ]);
    expect(inlines(to('plain'), { links })).toEqual([link('https://a.org/', [words('a')])]);
    for (const id of ['inside', 'gone']) expect(inlines(to(id), { links })).toEqual([words('a')]);
    expect(inlines(`<w:hyperlink w:anchor="here">${run('a')}</w:hyperlink>`)).toEqual([words('a')]);
  });

  it('has the underlining of words that are no link', () => {
    const underlined = run('a', '<w:u w:val="single"/><w:b/>');
    expect(inlines(underlined)).toEqual([words('a', 'bold', 'underline')]);
    expect(inlines(`<w:fldSimple w:instr="HYPERLINK https://a.org/">${underlined}</w:fldSimple>`)).toEqual([
      link('https://a.org/', [words('a', 'bold')]),
    ]);
  });

  it('keeps signs that mean something in HTML', () => {
    expect(inlines(run('a &lt;b&gt; &amp;amp; "c"'))).toEqual([words('a <b> &amp; "c"')]);
  });

  it('shows of several ways to say something the first that says anything', () => {
    const ways = (first: string, second: string) =>
      `<w:r><mc:AlternateContent><mc:Choice>${first}</mc:Choice>` +
      `<mc:Fallback>${second}</mc:Fallback></mc:AlternateContent></w:r>`;
    const word = (value: string) => `<w:t>${value}</w:t>`;
    expect(inlines(ways(word('new'), word('old')))).toEqual([words('new')]);
    expect(inlines(ways('<w:unknown/>', word('old')))).toEqual([words('old')]);
  });

  it('has no mark of a note that is not there, and one number for a note with two marks', () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:id="2">${paragraph('Note.')}</w:footnote>`;
    const note = { type: 'footnote', children: [words('Note.')] };
    expect(inlines(`${run('a')}${mark(9)}${run('b')}`, { footnotes })).toEqual([words('ab')]);
    expect(inlines(`${run('a')}${mark(2)}${run('b')}${mark(2)}`, { footnotes })).toEqual([
      words('a'),
      note,
      words('b'),
      words('1', 'superscript'),
    ]);
  });
});
