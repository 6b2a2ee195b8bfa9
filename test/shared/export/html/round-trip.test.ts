import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageToHtml } from '../../../../shared/export/html/page-to-html.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import { buildPage } from '../../../../shared/page/build-page.ts';
import { arbitraryBody, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { pageInput } from '../../../support/page-input.ts';
import { publishedFields } from '../../../support/published-fields.ts';

test('an exported page read again is the story, but for what no reader may see', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const read = htmlToStory(pageToHtml(buildPage(pageInput({ fields, body }))));
      expect(read.fields).toEqual(publishedFields(fields));
      expect(read.body).toEqual(body);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('and exported once more it is the same page', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const first = pageToHtml(buildPage(pageInput({ fields, body })));
      const read = htmlToStory(first);
      expect(pageToHtml(buildPage(pageInput({ fields: read.fields, body: read.body })))).toBe(first);
    }),
    { numRuns: 50 },
  );
}, 60_000);
