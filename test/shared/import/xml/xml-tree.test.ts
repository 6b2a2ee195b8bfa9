import { expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { docxPackage } from '../../../support/docx-file.ts';

it.each([
  [
    'a document type',
    '<!DOCTYPE x><document/>',
    'unreadable-input',
    'it declares a document type, which no Word document does: open it in Word, save it again and import that.',
  ],
  [
    'half a document',
    '<document><body><p>',
    'unreadable-input',
    'its text is damaged: open it in Word, save it again and import that.',
  ],
  [
    'parts nested without end',
    '<p>'.repeat(402),
    'too-large',
    'its parts are nested too deeply: split it and import the parts.',
  ],
])('says of %s why it cannot be read and what to do', (_, xml, code, because) => {
  const read = () =>
    docxToStory({ readText: (path) => (path.endsWith('.rels') ? null : xml), readPicture: () => null });
  expect(read).toThrow(
    expect.objectContaining({ code, message: `The Word document cannot be read because ${because}` }),
  );
});

it('reads text that is marked as no markup', () => {
  const body = '<w:p><w:r><w:t><![CDATA[a < b & c]]></w:t></w:r></w:p>';
  expect(docxToStory(docxPackage({ body })).body.map(blockText)).toEqual(['a < b & c']);
});
