import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../shared/import/docx/docx-to-story.ts';
import { HEADLINE_NOTE_MOVED } from '../../../shared/import/headline-notes.ts';
import { htmlToStory } from '../../../shared/import/html/html-to-story.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { footnote, text } from '../../../shared/story/inline.ts';
import { docxPackage, paragraph } from '../../support/docx-file.ts';

const NOTE = '<ol><li id="n1">Corrected. <a href="#m1">back</a></li></ol>';
const marked = (headline: string) => `${headline}<sup><a id="m1" href="#n1">1</a></sup>`;

function expectMoved({ fields, body, warnings }: ImportedStory): void {
  expect(fields.headline).toBe('Port reopens');
  expect(body).toEqual([
    { type: 'paragraph', children: [text('Ships came back.'), footnote([text('Corrected.')])] },
  ]);
  expect(warnings).toContain(HEADLINE_NOTE_MOVED);
}

describe('a note on the headline stands at the end of the first paragraph, and that is told', () => {
  it('in Markdown', () => {
    expectMoved(markdownToStory('# Port reopens[^a]\n\nShips came back.\n\n[^a]: Corrected.\n'));
  });

  it.each([
    ['a document', `<h1>${marked('Port reopens')}</h1><p>Ships came back.</p>${NOTE}`],
    ['a styled document', `<p class="title">${marked('Port reopens')}</p><p>Ships came back.</p>${NOTE}`],
    ['a page', `<main><h1>${marked('Port reopens')}</h1><p>Ships came back.</p>${NOTE}</main>`],
  ])('in %s', (_, html) => expectMoved(htmlToStory(html)));

  it('in Word', () => {
    const title =
      '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Port reopens</w:t></w:r>' +
      '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const story = docxToStory(
      docxPackage({
        styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        body: title + paragraph('Ships came back.'),
        footnotes: `<w:footnote w:id="2">${paragraph('Corrected.')}</w:footnote>`,
      }),
    );
    expectMoved(story);
  });
});

it('a note on the headline is a paragraph of its own where there is none', () => {
  const { body } = markdownToStory('# Port reopens[^a]\n\n![A quay](a.png)\n\n[^a]: Corrected.\n');
  expect(body[0]).toEqual({ type: 'paragraph', children: [footnote([text('Corrected.')])] });
});
