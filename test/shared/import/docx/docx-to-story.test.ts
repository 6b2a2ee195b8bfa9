import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { footnote, text } from '../../../../shared/story/inline.ts';
import { createStory } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { type DocxContent, docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const STYLES = [
  ['Title', 'Title'],
  ['Untertitel', 'Subtitle'],
  ['berschrift1', 'heading 1'],
  ['berschrift2', 'heading 2'],
  ['Zitat', 'Quote'],
  ['Code', 'Source Code'],
  ['Beschriftung', 'caption'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');

function level(at: number, format: string, start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
}

const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'decimal', 3)}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

function read(content: DocxContent) {
  const parts = docxPackage({ styles: STYLES, numbering: NUMBERING, ...content });
  const story = docxToStory(parts, { knownAuthors: ['Ada Okoro', 'Li Wen'] });
  const whole = createStory('story-0001', '2026-01-28T00:00:00Z', story.fields, story.body);
  expect(storySchema.safeParse(whole).error?.issues ?? []).toEqual([]);
  return story;
}

const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
const item = (text: string, at = 0, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const words = (content: DocxContent) => read(content).body.map(blockText);

describe('docxToStory', () => {
  it('takes the headline from the title or first heading and the standfirst from the subtitle', () => {
    const titled = read({ body: styled('Title', 'Port reopens') + styled('Untertitel', 'Ships return') });
    expect(titled.fields).toMatchObject({ headline: 'Port reopens', standfirst: 'Ships return' });
    expect(titled.body).toEqual([]);
    const headed = read({ body: styled('berschrift1', 'Talks') + styled('berschrift2', 'Day one') });
    expect(headed.fields.headline).toBe('Talks');
    expect(headed.body).toMatchObject([{ type: 'heading', level: 2 }]);
  });

  it('leaves a heading that does not come first where it is', () => {
    const story = read({ body: paragraph('Lead.') + styled('berschrift1', 'Later') });
    expect(story.fields.headline).toBe('');
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'heading']);
  });

  it('reads title, authors and language from the properties', () => {
    const core =
      '<dc:title>Flood</dc:title><dc:creator>Ada Okoro; Li Wen</dc:creator><dc:language>fr-FR</dc:language>';
    expect(read({ body: paragraph('Eau.'), core }).fields).toMatchObject({
      headline: 'Flood',
      authors: ['Ada Okoro', 'Li Wen'],
      language: 'fr-FR',
    });
    const own = '<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>';
    expect(read({ body: paragraph('Eau.'), core: own }).fields).toMatchObject({ headline: '', authors: [] });
  });

  it('takes the language that the text is marked as, by its script', () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" ' +
      'w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(read({ body: paragraph('مرحبا'), styles: defaults }).fields.language).toBe('ar-SA');
    const spanish = `<w:p>${run('Un día largo', '<w:lang w:val="es-MX"/>')}${run(' ok')}</w:p>`;
    expect(read({ body: spanish, styles: defaults }).fields.language).toBe('es-MX');
  });

  it('nests lists, keeps their numbers, and counts on after a paragraph between', () => {
    const nested = read({ body: item('One') + item('Deep', 1) + item('Deeper on', 1) + item('Two') });
    expect(nested.body).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [{ lists: [{ ordered: true, start: 3, items: [{}, {}] }] }, { lists: [] }],
      },
    ]);
    const parted = read({ body: item('A', 0, 2) + paragraph('Between.') + item('B', 0, 2) });
    expect(parted.body.at(-1)).toMatchObject({ type: 'list', ordered: true, start: 2 });
  });

  it('joins quoted paragraphs and lines of code', () => {
    const body =
      styled('Zitat', 'First.') + styled('Zitat', 'Second.') + styled('Code', 'a') + styled('Code', 'b');
    const story = read({ body });
    expect(story.body).toMatchObject([
      { type: 'quote', children: [{}, {}] },
      { type: 'code', language: '', text: 'a\nb' },
    ]);
    expect(story.body.map(blockText)).toEqual(['First.\nSecond.', 'a\nb']);
  });

  it('keeps marks and links, and no address within the document or of another scheme', () => {
    const link = (id: string, text: string) =>
      `<w:hyperlink r:id="${id}">${run(text, '<w:u w:val="single"/>')}</w:hyperlink>`;
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" ' +
      '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const story = read({
      body:
        `<w:p>${run('bold', '<w:b/><w:i w:val="0"/>')}${link('ok', 'out')}${link('bad', ' bad ')}` +
        `${field}${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      links: { ok: 'external:https://a.example/', bad: 'external:javascript:alert(1)' },
    });
    expect(story.body).toMatchObject([
      {
        children: [
          { text: 'bold', marks: ['bold'] },
          { type: 'link', href: 'https://a.example/', children: [{ text: 'out' }] },
          { type: 'text', text: ' bad ' },
          { type: 'link', href: 'https://b.example/', children: [{ text: 'field' }] },
        ],
      },
    ]);
    expect(JSON.stringify(story)).not.toContain('javascript');
  });

  it('accepts tracked changes and leaves comments out', () => {
    const body =
      `<w:p>${run('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del>` +
      `<w:ins>${run('new')}</w:ins>${run(' plan')}` +
      `<w:moveFrom>${run(' moved')}</w:moveFrom><w:commentRangeStart ` +
      'w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>' +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('joined ')}</w:p>${paragraph('up')}`;
    expect(words({ body })).toEqual(['The new plan', 'joined up']);
  });

  it('puts footnotes and endnotes where their marks are', () => {
    const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run('One')}${note('footnote', 4)}${run(' two')}${note('endnote', 4)}</w:p>`;
    const footnotes =
      `<w:footnote w:id="4">${paragraph('At the foot.')}</w:footnote><w:footnote ` +
      `w:id="9">${paragraph('Nobody refers to it.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="4">${paragraph('At the end.')}</w:endnote>`;
    const [block] = read({ body, footnotes, endnotes }).body;
    expect(block).toEqual({
      type: 'paragraph',
      children: [
        text('One'),
        footnote([text('At the foot.')]),
        text(' two'),
        footnote([text('At the end.')]),
      ],
    });
  });

  it('keeps the words of text boxes once, of formulas, and of symbols', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body =
      `<w:p>${run('Before.')}<w:r><mc:AlternateContent>` +
      `<mc:Choice><w:drawing><wp:inline><wps:txbx>${box('Boxed.')}</wps:txbx></wp:inline></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box('Boxed.')}</v:textbox></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r></w:p>' +
      `<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath><w:r><w:sym w:font="Symbol" w:char="F0DA"/></w:r></w:p>`;
    expect(words({ body })).toEqual(['Before.', 'Boxed.', 'x+1∨']);
  });

  it('reads rows of tables, without those that were deleted', () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('Port')}${cell('Ships')}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('Gone')}</w:tr>` +
      `<w:tr>${cell('Aden')}${cell('12')}</w:tr></w:tbl>`;
    expect(words({ body }).join('\n')).toMatch(/Port.*Ships[\s\S]*Aden.*12/);
    expect(words({ body }).join('\n')).not.toContain('Gone');
    expect(read({ body }).body).toMatchObject([
      {
        type: 'table',
        rows: [
          [{}, {}],
          [{}, {}],
        ],
      },
    ]);
  });

  it('takes pictures with alternative text and caption, and gives up those that are not in the file', () => {
    const picture = (id: string, alt: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:blip ` +
      `r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`;
    const story = read({
      body:
        picture('in', 'A crane') +
        styled('Beschriftung', 'The port.') +
        picture('out', 'Missing ship') +
        picture('local', 'Local'),
      links: { in: 'media/image1.png', out: 'media/none.png', local: 'external:file:///etc/passwd' },
      files: { 'word/media/image1.png': new Uint8Array([1]) },
    });
    expect(story.pictures).toEqual([
      { media: 'image1.png', source: 'data:application/octet-stream,word/media/image1.png' },
    ]);
    expect(story.body).toMatchObject([
      { type: 'figure', media: 'image1.png', alt: 'A crane', caption: 'The port.' },
      { type: 'paragraph', children: [{ text: 'Missing ship' }] },
      { type: 'paragraph', children: [{ text: 'Local' }] },
    ]);
  });

  it('takes neither headline nor standfirst from what a field cannot hold whole', () => {
    const picture =
      '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Words</w:t><w:drawing><wp:inline>' +
      '<wp:docPr descr="A ship"/><a:blip r:embed="gone"/></wp:inline></w:drawing></w:r></w:p>';
    expect(read({ body: picture }).fields.headline).toBe('');
    const long = 'x'.repeat(100_000);
    const tooLong = read({ body: styled('Title', long) + styled('Untertitel', 'Ships return') });
    expect(tooLong.fields).toMatchObject({ headline: '', standfirst: '' });
    expect(tooLong.body.map(blockText)).toEqual([long, 'Ships return']);
  });

  it('takes the headline past empty paragraphs, its breaks as spaces', () => {
    const title =
      '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve"> Port</w:t>' +
      '<w:br/><w:t xml:space="preserve">reopens </w:t></w:r></w:p>';
    const story = read({
      body: `<w:p/>${title}<w:p/>${styled('Untertitel', 'Ships return')}${paragraph('Lead.')}`,
    });
    expect(story.fields).toMatchObject({ headline: 'Port reopens', standfirst: 'Ships return' });
    expect(story.body.map(blockText)).toEqual(['Lead.']);
  });

  it('leaves what follows the headline in the text unless it is a subtitle', () => {
    const story = read({ body: styled('Title', 'Port reopens') + paragraph('Lead.') });
    expect(story.fields).toMatchObject({ headline: 'Port reopens', standfirst: '' });
    expect(story.body.map(blockText)).toEqual(['Lead.']);
    const later = read({
      body: paragraph('Lead.') + styled('Untertitel', 'Ships return') + styled('Title', 'Port'),
    });
    expect(later.fields).toMatchObject({ headline: '', standfirst: '' });
    expect(later.body).toMatchObject([
      { type: 'paragraph' },
      { type: 'paragraph' },
      { type: 'heading', level: 2 },
    ]);
  });

  it('has the headline of the properties only where the text has none, and a table before it is no headline', () => {
    const core = '<dc:title>Flood</dc:title>';
    expect(read({ body: styled('Title', 'Port reopens'), core }).fields.headline).toBe('Port reopens');
    const table = `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
    const story = read({ body: table + styled('Title', 'Port') });
    expect(story.fields.headline).toBe('');
    expect(story.body.map(({ type }) => type)).toEqual(['table', 'heading']);
  });

  it('ends a list before a table, and code before a quote', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
    const story = read({
      body: paragraph('Lead.') + item('One') + table + styled('Code', 'x') + styled('Zitat', 'q'),
    });
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'list', 'table', 'code', 'quote']);
  });

  it('opens a document whose main part has another name or that does not say where it is', () => {
    const document = `<w:document xmlns:w="w"><w:body>${paragraph('Elsewhere.')}</w:body></w:document>`;
    const rels =
      '<Relationships><Relationship Id="d" Type="x/officeDocument" Target="doc/main.xml"/></Relationships>';
    const of = (files: Readonly<Record<string, string>>) =>
      docxToStory({
        readText: (path) => new Map(Object.entries(files)).get(path) ?? null,
        readPicture: () => null,
      });
    expect(of({ '_rels/.rels': rels, 'doc/main.xml': document }).body.map(blockText)).toEqual(['Elsewhere.']);
    expect(of({ 'word/document.xml': document }).body.map(blockText)).toEqual(['Elsewhere.']);
  });

  it('is in the language of the caller, else English, where the document names none', () => {
    const parts = docxPackage({ body: paragraph('Lead.') });
    expect(docxToStory(parts, { language: 'nl' }).fields.language).toBe('nl');
    expect(docxToStory(parts).fields.language).toBe('en');
  });

  it('takes the language of the properties over that of the marks', () => {
    const marked = `<w:p>${run('Un día largo', '<w:lang w:val="es-MX"/>')}</w:p>`;
    expect(read({ body: marked, core: '<dc:language>fr</dc:language>' }).fields.language).toBe('fr');
  });

  it('says of another file that it is no Word document', () => {
    const read = () => docxToStory({ readText: () => null, readPicture: () => null });
    expect(read).toThrow(
      expect.objectContaining({
        code: 'unreadable-input',
        message: 'The file cannot be read as a Word document: choose a .docx file that Word has saved.',
      }),
    );
  });

  it.each([
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY e "eee">]><w:document><w:body/></w:document>',
      /document type/,
    ],
    ['an entity that nobody declared', '<document><body>&xxe;</body></document>', /damaged/],
    ['half a document', '<document><body><p>', /damaged/],
    ['nothing', '', /damaged|missing/],
    ['another document', '<html><head/></html>', /Word document/],
    ['parts nested without end', `<document><body>${'<p>'.repeat(100_000)}`, /nested/],
  ])('says of %s in a sentence why it cannot be read', (_, xml, message) => {
    const parts = {
      readText: (path: string) => (path === 'word/document.xml' ? xml : null),
      readPicture: () => null,
    };
    expect(() => docxToStory(parts)).toThrow(message);
  });
});

it('an indented paragraph between two items of a list belongs to the first', () => {
  const between = paragraph('with more of it', '<w:ind w:left="720"/>');
  const { body } = read({ body: item('First', 0, 2) + between + item('Second', 0, 2) + between });
  expect(body.map(({ type }) => type)).toEqual(['list', 'paragraph']);
  expect(blockText(body[0] as (typeof body)[number])).toContain('with more of it');
});
