import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import { buildPage } from '../../../../shared/page/build-page.ts';
import { NO_THREAD } from '../../../../shared/page/story-thread.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { createStory, type StoryFields } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { arbitraryBody, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { publishedFields } from '../../../support/published-fields.ts';

function page(fields: StoryFields, body: readonly Block[]): string {
  const root = buildPage({
    fields,
    body,
    site: defaultSite('Example News'),
    related: [],
    linked: [],
    thread: NO_THREAD,
    theme: { css: '', fonts: [] },
    resolve: {
      media: (name) => `media/${name}`,
      sitePicture: (name) => `authors/${name}`,
      font: (file) => `fonts/${file}`,
      published: (name) => `media/${name}`,
    },
  });
  return toHtml(root);
}

it('reads our own page back: body exactly, and every field that a page holds', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const story = htmlToStory(page(fields, body));
      expect(story.body).toEqual(body);
      expect(story.fields).toEqual(publishedFields(fields));
    }),
    { numRuns: 200 },
  );
}, 60_000);

it('gives a page that, built again, is the same file', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const once = page(fields, body);
      const story = htmlToStory(once);
      expect(page(story.fields, story.body)).toBe(once);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('reads a page of ours that somebody changed like any other page, losing no words', () => {
  const html = page(
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
        page(fields, body),
      );
      const story = htmlToStory(damaged);
      const whole = createStory('story-0001', '2026-01-28T00:00:00Z', story.fields, story.body);
      expect(storySchema.safeParse(whole).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
