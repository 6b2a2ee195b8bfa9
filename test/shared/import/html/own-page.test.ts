import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import { createStory } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { arbitraryBody, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { exportedPage } from '../../../support/exported-page.ts';
import { publishedFields } from '../../../support/published-fields.ts';

it('reads our own page back: body exactly, and every field that a page holds', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const story = htmlToStory(exportedPage(fields, body));
      expect(story.body).toEqual(body);
      expect(story.fields).toEqual(publishedFields(fields));
    }),
    { numRuns: 200 },
  );
}, 60_000);

it('gives a page that, built again, is the same file', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const once = exportedPage(fields, body);
      const story = htmlToStory(once);
      expect(exportedPage(story.fields, story.body)).toBe(once);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('reads a page of ours that somebody changed like any other page, losing no words', () => {
  const html = exportedPage(
    {
      ...htmlToStory('').fields,
      headline: 'Talks resume in Cairo',
    },
    [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'The delegations met for three hours on Friday.' }],
      },
    ],
  );
  const story = htmlToStory(html.replace('three hours', '<blink>three</blink> hours'));
  expect(story.fields.headline).toBe('Talks resume in Cairo');
  expect(JSON.stringify(story.body)).toContain('The delegations met for three hours on Friday.');
});

it('takes any damage to a page of ours', () => {
  const damage = fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', '<p>', '</p>', '"', '\u0000', '<ul>', '<a href=x>'),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, damage, (fields, body, changes) => {
      const damaged = changes.reduce(
        (html, [at, length, insert]) => {
          const from = at % html.length;
          return html.slice(0, from) + insert + html.slice(from + length);
        },
        exportedPage(fields, body),
      );
      const story = htmlToStory(damaged);
      const whole = createStory('story-0001', '2026-01-28T00:00:00Z', story.fields, story.body);
      expect(storySchema.safeParse(whole).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
