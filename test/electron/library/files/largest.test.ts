import { expect, it } from 'vitest';
import { LARGEST, largestAt } from '../../../../electron/library/files/largest.ts';

const ID = '0mf3k2c1x-ab12cd';

it.each([
  ['site.json', LARGEST.site],
  ['tags.json', LARGEST.tags],
  ['topics.json', LARGEST.topics],
  ['searches.json', LARGEST.searches],
  ['snippets.json', LARGEST.snippets],
  [`stories/${ID}/story.json`, LARGEST.story],
  [`templates/template-${ID}/story.json`, LARGEST.story],
  [`bin/${ID}/story.json`, LARGEST.story],
  [`bin/${ID}/binned.json`, LARGEST.note],
  [`stories/${ID}/history/0mf3k2c1x-7x2p.json`, LARGEST.record],
  [`stories/${ID}/history/bodies/abc.json.gz`, LARGEST.story],
  [`stories/${ID}/media/a.png`, LARGEST.picture],
  ['site-media/a.png', LARGEST.picture],
  ['notes.txt', LARGEST.other],
  ['x/site.json', LARGEST.other],
  ['site.json.txt', LARGEST.other],
  [`x/stories/${ID}/story.json`, LARGEST.other],
  [`stories/${ID}/deep/story.json`, LARGEST.other],
  [`stories/${ID}/media/deep/a.png`, LARGEST.other],
])('holds %s to the size of its kind', (path, most) => {
  expect(largestAt(path)).toBe(most);
});

it('lets a story be as long as a book, and nothing stop the program', () => {
  expect(LARGEST.story).toBe(64_000_000);
  expect(LARGEST.picture).toBe(60_000_000);
  expect(LARGEST.lock).toBe(10_000);
  // What is kept on this computer holds two texts.
  expect(LARGEST.kept).toBeGreaterThan(2 * LARGEST.story);
});
