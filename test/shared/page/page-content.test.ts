import { expect, it } from 'vitest';
import { type PageSources, resolvePage } from '../../../shared/page/page-content.ts';
import { NO_THREAD } from '../../../shared/page/story-thread.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { card, fullFields, site, smallTheme } from '../../support/page-input.ts';

const box: Block = { type: 'related', story: card.id, headline: '', label: '' };
const story = { id: 'story-0001', fields: fullFields, body: [box, box] };

function sources(asked: unknown[], changes: Partial<PageSources> = {}): PageSources {
  return {
    site: async () => site,
    theme: async () => smallTheme,
    related: async ({ id }) => {
      asked.push(id);
      return [card];
    },
    linked: async (ids) => {
      asked.push(ids);
      return [];
    },
    thread: async () => NO_THREAD,
    ...changes,
  };
}

it('gathers all that a page is made of, and asks for each story of a box once', async () => {
  const asked: unknown[] = [];
  expect(await resolvePage(story, sources(asked))).toEqual({
    fields: fullFields,
    body: story.body,
    site,
    theme: smallTheme,
    related: [card],
    linked: [],
    thread: NO_THREAD,
  });
  expect(asked).toEqual(['story-0001', [card.id]]);
});

it('fails as its source does', async () => {
  const damaged = new DatelineError('damaged', 'site.json is damaged: mend it.');
  const site = () => Promise.reject(damaged);
  await expect(resolvePage(story, sources([], { site }))).rejects.toBe(damaged);
});
