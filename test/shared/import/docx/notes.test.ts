import { expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { type DocxContent, docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const read = (content: DocxContent) => docxToStory(docxPackage(content));

it('finds the links of notes among those of their own part', () => {
  const rels = (target: string) =>
    Buffer.from(
      `<Relationships><Relationship Id="r" Type="x/hyperlink" Target="${target}" ` +
        'TargetMode="External"/></Relationships>',
    );
  const linked = (kind: string) =>
    `<w:${kind} w:id="2"><w:p><w:hyperlink r:id="r">${run(kind)}</w:hyperlink></w:p><w:p/></w:${kind}>`;
  const mark = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
  const [block] = read({
    body: `<w:p>${run('a')}${mark('footnote')}${run('b')}${mark('endnote')}</w:p>`,
    footnotes: linked('footnote'),
    endnotes: linked('endnote'),
    links: { r: 'external:https://text.example/' },
    files: {
      'word/_rels/footnotes.xml.rels': rels('https://foot.example/'),
      'word/_rels/endnotes.xml.rels': rels('https://end.example/'),
    },
  }).body;
  expect(block).toMatchObject({
    children: [
      { text: 'a' },
      { type: 'footnote', children: [{ type: 'link', href: 'https://foot.example/' }] },
      { text: 'b' },
      { type: 'footnote', children: [{ type: 'link', href: 'https://end.example/' }] },
    ],
  });
});

it('reads a note that a note refers to', () => {
  const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const footnotes =
    `<w:footnote w:id="2"><w:p>${run('First.')}<w:r><w:footnoteReference w:id="3"/></w:r>${open}</w:p></w:footnote>` +
    `<w:footnote w:id="3">${paragraph('Second.')}</w:footnote>`;
  const story = read({
    body: `<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes,
  });
  expect(JSON.stringify(story.body)).toContain('First.');
  expect(JSON.stringify(story.body)).toContain('Second.');
});

it('keeps the words of a table in a note', () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Port')}${cell('12 ships')}</w:tr></w:tbl>`;
  const footnotes = `<w:footnote w:id="2">${table}<w:p/></w:footnote>`;
  const [block] = read({
    body: `<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes,
  }).body;
  expect(JSON.stringify(block)).toMatch(/Port.*12 ships/);
});
