import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { text } from '../../../../shared/story/inline.ts';
import { docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const style = (type: string, id: string, name: string, inner = '', attributes = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${attributes}><w:name w:val="${name}"/>${inner}</w:style>`;
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
const outline = (level: string) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;

const blocks = (styles: string, body: string) =>
  docxToStory(docxPackage({ styles, body: `${paragraph('Lead.')}${body}` })).body.slice(1);
const styled = (words: string, id: string, more = '') => paragraph(words, `<w:pStyle w:val="${id}"/>${more}`);
const inline = (styles: string, properties: string) =>
  blocks(styles, `<w:p>${run('word', properties)}</w:p>`);
const marked = (...marks: Parameters<typeof text>[1][]) => [
  { type: 'paragraph', children: [text('word', ...marks)] },
];

describe('the styles of paragraphs', () => {
  it.each([
    ['Quote', 'quote'],
    ['Intense Quote', 'quote'],
    ['Block Text', 'quote'],
    ['Block Quote', 'quote'],
    ['Block Quotation', 'quote'],
    ['Quotations', 'quote'],
    ['Source Code', 'code'],
    ['HTML Preformatted', 'code'],
    ['Preformatted Text', 'code'],
    ['Body Text', 'paragraph'],
  ])('%s makes a %s', (name, type) => {
    expect(blocks(style('paragraph', 'S', name), styled('word', 'S'))).toMatchObject([{ type }]);
  });

  it.each([
    ['caption', 'Under it.'],
    ['Image Caption', 'Under it.'],
    ['Body Text', ''],
  ])('%s after a picture says below it "%s"', (name, caption) => {
    const styles = style('paragraph', 'S', name);
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>';
    const parts = docxPackage({
      styles,
      body: picture + styled('Under it.', 'S'),
      links: { i: 'media/a.png' },
      files: { 'word/media/a.png': new Uint8Array([1]) },
    });
    expect(docxToStory(parts).body[0]).toMatchObject({ type: 'figure', caption });
  });

  it.each([
    ['heading 1', 2],
    ['Heading 2', 2],
    ['heading 3', 3],
    ['heading 9', 4],
  ])('%s makes a heading of level %i', (name, level) => {
    expect(blocks(style('paragraph', 'S', name), styled('word', 'S'))).toMatchObject([
      { type: 'heading', level },
    ]);
  });

  it('make headings by their level in the outline, where 9 is body text', () => {
    const styles =
      style('paragraph', 'A', 'Part', outline('0')) +
      style('paragraph', 'B', 'Piece', outline('2')) +
      style('paragraph', 'C', 'Words', outline('9')) +
      style('paragraph', 'D', 'Quote', outline('1')) +
      style('paragraph', 'E', 'xheading 2') +
      style('paragraph', 'F', 'heading 20');
    const body = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => styled('word', id)).join('');
    expect(blocks(styles, body)).toMatchObject([
      { type: 'heading', level: 2 },
      { type: 'heading', level: 3 },
      { type: 'paragraph' },
      { type: 'quote' },
      { type: 'paragraph' },
      { type: 'paragraph' },
    ]);
  });

  it('say less of the outline than a heading of their own, and more than the paragraph does', () => {
    const own = (level: string) => `<w:outlineLvl w:val="${level}"/>`;
    const styles =
      style('paragraph', 'A', 'heading 3') +
      style('paragraph', 'Q', 'Quote') +
      style('paragraph', 'C', 'caption');
    const body =
      paragraph('word', own('2')) +
      styled('word', 'A', own('0')) +
      styled('word', 'Q', own('0')) +
      styled('word', 'C', own('0')) +
      paragraph('word', own('9')) +
      paragraph('word', own('x'));
    expect(blocks(styles, body)).toMatchObject([
      { type: 'heading', level: 3 },
      { type: 'heading', level: 3 },
      { type: 'quote' },
      { type: 'paragraph' },
      { type: 'paragraph' },
      { type: 'paragraph' },
    ]);
  });

  it('take what they do not say from those that they are based on', () => {
    const styles =
      style('paragraph', 'A', 'House quote', based('B')) +
      style('paragraph', 'B', 'Between', based('C')) +
      style('paragraph', 'C', 'Quote') +
      style('paragraph', 'D', 'House heading', based('E')) +
      style('paragraph', 'E', 'heading 3', based('C')) +
      style('paragraph', 'F', 'Round', based('G')) +
      style('paragraph', 'G', 'and round', based('F'));
    expect(blocks(styles, ['A', 'D', 'F'].map((id) => styled('word', id)).join(''))).toMatchObject([
      { type: 'quote' },
      { type: 'heading', level: 3 },
      { type: 'paragraph' },
    ]);
  });

  it.each(['1', 'true', 'on'])('hold for a paragraph without one where they are the default: %s', (value) => {
    const usual = style('paragraph', 'N', 'Quote', '', `w:default="${value}"`);
    expect(docxToStory(docxPackage({ styles: usual, body: paragraph('word') })).body).toMatchObject([
      { type: 'quote' },
    ]);
  });

  it('hold for no paragraph by themselves that are no default, or one of words', () => {
    const styles =
      style('paragraph', 'N', 'Quote', '', 'w:default="0"') +
      style('character', 'C', 'Quote', '', 'w:default="1"') +
      '<w:style w:type="paragraph" w:default="1"><w:name w:val="Quote"/></w:style>';
    expect(docxToStory(docxPackage({ styles, body: paragraph('word') })).body).toMatchObject([
      { type: 'paragraph' },
    ]);
  });
});

describe('the looks of words', () => {
  it.each([
    ['<w:b/>', ['bold']],
    ['<w:b w:val="1"/>', ['bold']],
    ['<w:b w:val="0"/>', []],
    ['<w:b w:val="false"/>', []],
    ['<w:b w:val="OFF"/>', []],
    ['<w:u w:val="none"/>', []],
    ['<w:u w:val="single"/>', ['underline']],
    ['<w:i/>', ['italic']],
    ['<w:strike/>', ['strike']],
    ['<w:dstrike/>', ['strike']],
    ['<w:vertAlign w:val="superscript"/>', ['superscript']],
    ['<w:vertAlign w:val="subscript"/>', ['subscript']],
    ['<w:vertAlign w:val="baseline"/>', []],
    ['<w:b/><w:i/>', ['bold', 'italic']],
  ] as const)('%s are %j', (properties, marks) => {
    expect(inline('', properties)).toEqual(marked(...marks));
  });

  const styles =
    style('character', 'Strong', 'Strong', '<w:rPr><w:b/></w:rPr>') +
    style('character', 'Both', 'Both', `${based('Strong')}<w:rPr><w:i/></w:rPr>`) +
    style('character', 'Light', 'Light', `${based('Both')}<w:rPr><w:b w:val="0"/></w:rPr>`) +
    style('character', 'L', 'Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>') +
    style('character', 'F', 'FollowedHyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>') +
    style('character', 'N', 'No hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>') +
    style('character', 'M', 'Hyperlink of old', '<w:rPr><w:u w:val="single"/></w:rPr>') +
    ['Verbatim Char', 'HTML Code', 'Source Text', 'Code']
      .map((name) => style('character', name, name))
      .join('') +
    style('character', 'X', 'Code of conduct') +
    style('character', 'Y', 'Post code');

  it.each([
    ['Strong', ['bold']],
    ['Both', ['bold', 'italic']],
    ['Light', ['italic']],
    ['L', []],
    ['F', []],
    ['N', ['underline']],
    ['M', ['underline']],
    ['Verbatim Char', ['code']],
    ['HTML Code', ['code']],
    ['Source Text', ['code']],
    ['Code', ['code']],
    ['X', []],
    ['Y', []],
    ['Unknown', []],
  ] as const)('by the style %s are %j', (id, marks) => {
    expect(inline(styles, `<w:rStyle w:val="${id}"/>`)).toEqual(marked(...marks));
  });

  it('are what they say themselves, over what their style says', () => {
    expect(inline(styles, '<w:rStyle w:val="Both"/><w:b w:val="0"/><w:u w:val="single"/>')).toEqual(
      marked('italic', 'underline'),
    );
  });
});
