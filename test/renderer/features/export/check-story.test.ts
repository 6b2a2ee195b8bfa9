import { expect, it } from 'vitest';
import {
  exportWarnings,
  linkedWarnings,
  pictureWarnings,
  unpublishedWarnings,
} from '../../../../renderer/features/export/check-story.ts';
import type { RelatedStory } from '../../../../shared/page/related-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { FINISHED_BODY, FINISHED_FIELDS } from '../../../support/finished-story.ts';

const GOOD = { ...FINISHED_FIELDS, status: 'ready' } as const;
const [WORDS, PICTURE] = FINISHED_BODY as readonly [Block, Figure];
const NOW = Date.parse('2026-02-01T12:00:00Z');

it('has nothing to say about a story that is whole', () => {
  expect(exportWarnings(GOOD, [WORDS, PICTURE, { type: 'divider' }], NOW)).toEqual([]);
  expect(exportWarnings({ ...GOOD, status: 'published' }, FINISHED_BODY, NOW)).toEqual([]);
});

it('names each picture that cannot be shown once', async () => {
  const body = [WORDS, PICTURE, { ...PICTURE, media: 'gone.png' }, { ...PICTURE, media: 'gone.png' }];
  const asked: string[] = [];
  const warnings = await pictureWarnings(body, async (media) => {
    asked.push(media);
    return media !== 'gone.png';
  });
  expect(warnings).toEqual([
    'The picture gone.png cannot be shown: add it again or take it out of the story.',
  ]);
  expect(asked).toEqual([PICTURE.media, 'gone.png']);
});

it('says what a step to ready would say', () => {
  const body = [WORDS, { ...PICTURE, alt: ' ' }, { ...PICTURE, credit: '' }];
  expect(exportWarnings({ ...GOOD, headline: ' ', slug: '' }, body, NOW)).toEqual([
    'The story has no headline.',
    'The story has no slug, so its file takes another name.',
    'One picture has no description for readers who cannot see it.',
    'One picture has no credit.',
  ]);
});

it('says first that a story is under embargo or not ready', () => {
  const held = { ...GOOD, embargo: '2026-02-01T18:00:00Z', status: 'in-edit' } as const;
  expect(exportWarnings(held, FINISHED_BODY, NOW)).toEqual([
    expect.stringMatching(/^The story is under embargo until February 1, 2026 at \d\d:00\.$/),
    'The story is not ready: its status is In edit.',
  ]);
});

const card = (headline: string, status: RelatedStory['status']): RelatedStory => ({
  id: 'related-0001',
  slug: 'related',
  headline,
  status,
  sections: [],
  date: null,
  excerpt: '',
  language: 'en',
  why: '',
});

it('names the stories that a page would show before they are out', () => {
  expect(
    unpublishedWarnings([card('Out', 'published'), card('Mended', 'corrected'), card('Secret', 'draft')]),
  ).toEqual(['“Secret”, under “You may also like”, is not published yet.']);
});

it('names the boxes whose story is missing or not out yet', () => {
  const box = (story: string): Block => ({ type: 'related', story, headline: 'As written', label: '' });
  expect(linkedWarnings([box('related-0001'), box('gone-0001')], [card('Secret', 'draft')])).toEqual([
    '“Secret”, in a box in the text, is not published yet.',
    'The box for “As written” points to a story that is not in the library.',
  ]);
  expect(linkedWarnings([box('related-0001')], [card('Out', 'published')])).toEqual([]);
});
