import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const LINKS = {
  in: 'media/a.png',
  web: 'external:https://a.org/b.png',
  loud: 'external:HTTP://a.org/c.png',
  disk: 'external:file:///c:/d.png',
};
const FILES = { 'word/media/a.png': Buffer.from([1]) };

function read(inner: string, before = '') {
  const body = `${before}<w:p><w:r>${inner}</w:r></w:p>`;
  return docxToStory(docxPackage({ body, links: LINKS, files: FILES }));
}
const drawn = (inner: string, properties = '') =>
  `<w:drawing><wp:inline>${properties}<a:graphic>${inner}</a:graphic></wp:inline></w:drawing>`;
const blip = (id: string, how = 'embed') => `<a:blip r:${how}="${id}"/>`;

describe('the pictures of a Word document', () => {
  it.each([
    ['embedded', drawn(blip('in')), 'a.png'],
    ['linked', drawn(blip('in', 'link')), 'a.png'],
    ['anchored', `<w:drawing><wp:anchor>${blip('in')}</wp:anchor></w:drawing>`, 'a.png'],
    ['of older programs', '<w:pict><v:shape><v:imagedata r:id="in"/></v:shape></w:pict>', 'a.png'],
    ['of the oldest programs', '<w:pict><v:shape><v:imagedata r:pict="in"/></v:shape></w:pict>', 'a.png'],
    ['of an object', '<w:object><v:shape><v:imagedata r:id="in"/></v:shape></w:object>', 'a.png'],
    ['on the web', drawn(blip('web')), 'b.png'],
    ['on the web, spelled otherwise', drawn(blip('loud')), 'c.png'],
  ])('are read: one %s', (_, inner, media) => {
    expect(read(inner).body).toEqual([{ type: 'figure', media, alt: '', caption: '', credit: '' }]);
  });

  it('keep the address of the web and get the bytes of the file', () => {
    expect(read(drawn(blip('web'))).pictures).toEqual([{ media: 'b.png', source: 'https://a.org/b.png' }]);
    expect(read(drawn(blip('loud'))).pictures).toEqual([{ media: 'c.png', source: 'HTTP://a.org/c.png' }]);
  });

  it.each(['disk', 'gone'])('are none where they lead to somebody’s disk or nowhere: %s', (id) => {
    expect(read(drawn(blip(id)))).toMatchObject({ body: [], pictures: [] });
  });

  it.each([
    [drawn(blip('in'), '<wp:docPr descr="A crane" title="Port"/>'), 'A crane'],
    [drawn(blip('in'), '<wp:docPr title="Port"/>'), 'Port'],
    [`<w:drawing><wp:anchor><wp:docPr descr="A crane"/>${blip('in')}</wp:anchor></w:drawing>`, 'A crane'],
    [
      drawn(`<pic:pic><pic:nvPicPr><pic:cNvPr descr="A ship"/></pic:nvPicPr>${blip('in')}</pic:pic>`),
      'A ship',
    ],
    [
      drawn(
        `<pic:pic><pic:nvPicPr><pic:cNvPr descr="A ship"/></pic:nvPicPr>${blip('in')}</pic:pic>`,
        '<wp:docPr descr="A crane"/>',
      ),
      'A ship',
    ],
    [drawn(`<pic:pic><pic:nvPicPr/>${blip('in')}</pic:pic>`, '<wp:docPr descr="A crane"/>'), 'A crane'],
    ['<w:pict><v:shape alt="A mole"><v:imagedata r:id="in"/></v:shape></w:pict>', 'A mole'],
    ['<w:pict><v:rect alt="A mole"><v:imagedata r:id="in"/></v:rect></w:pict>', 'A mole'],
    ['<w:pict><v:oval alt="A mole"><v:imagedata r:id="in"/></v:oval></w:pict>', ''],
  ])('say what their drawing says: %s', (inner, alt) => {
    expect(read(inner).body).toMatchObject([{ type: 'figure', alt }]);
  });

  it('are those of the newest form where a drawing has several', () => {
    const [first, second] = [
      `<mc:Choice>${blip('in')}</mc:Choice>`,
      `<mc:Fallback>${blip('web')}</mc:Fallback>`,
    ];
    const forms = `<mc:AlternateContent>${first}${second}</mc:AlternateContent>`;
    expect(read(drawn(forms)).body).toMatchObject([{ media: 'a.png' }]);
  });

  const caption = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>';
  const under = paragraph('Under it.', '<w:pStyle w:val="C"/>');
  it.each([
    ['a picture alone', `<w:p>${run(' ')}<w:r>${drawn(blip('in'))}</w:r></w:p>`, ['figure'], 'Under it.'],
    [
      'a picture with words',
      `<w:p>${run('Left')}<w:r>${drawn(blip('in'))}</w:r></w:p>`,
      ['paragraph', 'figure', 'paragraph'],
      '',
    ],
    [
      'two pictures',
      `<w:p><w:r>${drawn(blip('in'))}${drawn(blip('web'))}</w:r></w:p>`,
      ['figure', 'figure', 'paragraph'],
      '',
    ],
  ])('have the caption below them: %s', (_, body, types, said) => {
    const story = docxToStory(
      docxPackage({ body: body + under, styles: caption, links: LINKS, files: FILES }),
    );
    expect(story.body.map(({ type }) => type)).toEqual(types);
    expect(story.body.find(({ type }) => type === 'figure')).toMatchObject({ caption: said });
  });

  it('leave a caption that stands below no picture a paragraph', () => {
    const words = (body: string) =>
      docxToStory(docxPackage({ body, styles: caption, links: LINKS })).body.map(blockText);
    expect(words(under + paragraph('Lead.'))).toEqual(['Under it.', 'Lead.']);
    const part = paragraph('Part', '<w:outlineLvl w:val="1"/>');
    const parts = docxToStory(docxPackage({ body: part + under, styles: caption })).body;
    expect(parts).toMatchObject([{ type: 'heading' }, { type: 'paragraph' }]);
    expect(
      words(`<w:p><w:r>${drawn(blip('gone'), '<wp:docPr descr="A ship"/>')}</w:r></w:p>${under}`),
    ).toEqual(['A ship', 'Under it.']);
  });
});

describe('the words of drawings', () => {
  it('of art made of letters stand in the line', () => {
    const art = (attributes: string) => `<w:pict><v:shape><v:textpath ${attributes}/></v:shape></w:pict>`;
    expect(read(`<w:t>a </w:t>${art('string="Draft"')}`).body.map(blockText)).toEqual(['a Draft']);
    expect(read(`<w:t>a</w:t>${art('')}`).body.map(blockText)).toEqual(['a']);
  });

  it('in boxes come after the paragraph that they hang on, boxes in boxes too', () => {
    const box = (inner: string) =>
      `<w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict>`;
    const inner = box(paragraph('Innermost.'));
    const outer = box(`<w:p>${run('Inner.')}<w:r>${inner}</w:r></w:p>`);
    expect(read(`<w:t>Outer.</w:t>${outer}<w:t> On.</w:t>`).body.map(blockText)).toEqual([
      'Outer. On.',
      'Inner.',
      'Innermost.',
    ]);
  });
});
