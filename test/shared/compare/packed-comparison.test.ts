import { expect, it } from 'vitest';
import { type BlockComparison, compareStories } from '../../../shared/compare/compare-stories.ts';
import { packComparison, unpackComparison } from '../../../shared/compare/packed-comparison.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const story = (...texts: readonly string[]) =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), texts.map(paragraph));

const before = story(
  'Ministers met in Cairo to talk about the ferry.',
  'The harbour was closed by a storm for three days.',
  'Nobody was hurt.',
  'An envoy spoke of progress on every point of the list.',
);
const after = story(
  'An envoy spoke of progress on every point of the list.',
  'Ministers met in Cairo to talk about the old ferry.',
  'The harbour was closed by a storm for three days.',
  'A second meeting is to follow.',
);

it('a comparison that went through another thread is the same, and of the very same blocks', () => {
  const changes = compareStories(before, after);
  expect(new Set(changes.blocks.map(({ kind }) => kind))).toEqual(
    new Set(['moved-to', 'changed', 'same', 'removed', 'added', 'moved-from']),
  );
  const there = structuredClone({ before, after });
  const packed = packComparison(there.before, there.after, compareStories(there.before, there.after));
  const back = unpackComparison(before, after, structuredClone(packed));
  expect(back).toEqual(changes);
  const known = new Set([...before.body, ...after.body]);
  const blocks = back.blocks.flatMap((block: BlockComparison) =>
    'block' in block ? [block.block] : [block.before, block.after],
  );
  expect(blocks.every((block) => known.has(block))).toBe(true);
});

it('tells how far it is, always further, and never more than all', () => {
  const texts = Array.from({ length: 400 }, (_, at) => `Paragraph ${at} tells of ${at * 7} ferries.`);
  const shares: number[] = [];
  compareStories(story(...texts), story(...texts.map((text) => `${text} Later.`)), (share) =>
    shares.push(share),
  );
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
