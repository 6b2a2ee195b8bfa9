import '../../support/same-thread-worker.ts';
import { expect, test, vi } from 'vitest';
import { startCompareThread } from '../../../renderer/compare/compare-thread.ts';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { unpackComparison } from '../../../shared/compare/packed-comparison.ts';
import { text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { BLOCKS, p } from '../../support/full-blocks.ts';

const story = (last: string) =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), [
    ...Object.values(BLOCKS),
    ...Array.from({ length: 300 }, (_, at) => p(text(`The ferry sails at ${at}.`))),
    p(text(last)),
  ]);

test('what a thread finds is what the window would find, and it says how far it is', async () => {
  const [before, after] = [story('One.'), story('Two.')];
  const onProgress = vi.fn();
  const thread = startCompareThread();
  const found = await thread.run({ before, after }, onProgress);
  thread.end();
  expect(unpackComparison(before, after, found)).toEqual(compareStories(before, after));
  const shares = onProgress.mock.calls.map(([share]: number[]) => share ?? -1);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('a thread that cannot compare fails with what it says', async () => {
  const thread = startCompareThread();
  const job = { before: null, after: null } as never;
  await expect(thread.run(job, () => {})).rejects.toThrow(/null/);
  thread.end();
});
