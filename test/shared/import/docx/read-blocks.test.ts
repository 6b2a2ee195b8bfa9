import { expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { docxPackage, paragraph, run } from '../../../support/docx-file.ts';

const words = (body: string) => docxToStory(docxPackage({ body })).body.map(blockText);

it('keeps the words of a paragraph whose end was deleted where none follows', () => {
  const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('last')}</w:p>`;
  expect(words(paragraph('first') + deleted)).toEqual(['first', 'last']);
});

it('leaves out what was moved or deleted between paragraphs, and keeps what is wrapped', () => {
  const body = ['del', 'moveFrom', 'sectPr', 'sdtPr', 'sdtEndPr']
    .map((name) => `<w:${name}>${paragraph('gone')}</w:${name}>`)
    .join('');
  const kept = ['sdt', 'ins', 'customXml']
    .map((name) => `<w:${name}>${paragraph(name)}</w:${name}>`)
    .join('');
  const ways =
    `<mc:AlternateContent><mc:Choice>${paragraph('new')}</mc:Choice>` +
    `<mc:Fallback>${paragraph('old')}</mc:Fallback></mc:AlternateContent>`;
  expect(words(body + kept + ways)).toEqual(['sdt', 'ins', 'customXml', 'new']);
});
