import { expect, it } from 'vitest';
import { foldedBlocks, portionsOf } from '../../../renderer/compare/folded-blocks.ts';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { changeCount } from '../../../shared/compare/comparison.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const story = (texts: readonly string[], headline = '') =>
  createStory(
    'story-0001',
    '2026-03-01T08:00:00.000Z',
    { ...emptyFields('en'), headline },
    texts.map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  );
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Sentence number ${at}.`);

it('long stretches without a change are folded, with a neighbour of each change left', () => {
  const before = numbered(10);
  const after = before.with(4, 'Something else altogether happened.');
  const { blocks } = compareStories(story(before), story(after));
  const runs = foldedBlocks(blocks).map((run) => [run.from, run.blocks.length, run.isFolded]);
  expect(runs).toEqual([
    [0, 3, true],
    [3, 4, false],
    [7, 4, true],
  ]);
});

it('one block alone is not folded, and all of them are where nothing changed', () => {
  const before = numbered(3);
  const changed = compareStories(story(before), story(before.with(2, 'Something else happened.')));
  expect(foldedBlocks(changed.blocks).every(({ isFolded }) => !isFolded)).toBe(true);
  expect(foldedBlocks(compareStories(story(before), story(before)).blocks)).toMatchObject([
    { from: 0, isFolded: true },
  ]);
});

it('changes are counted as they are shown', () => {
  const before = story(numbered(4));
  const after = { ...story(numbered(4).slice(1), 'Talks'), slug: 'talks', series: 'Nile' };
  expect(changeCount({ changes: compareStories(before, after) })).toBe(3);
});

it('a long story is shown in portions, which hold every block once and in order', () => {
  const before = numbered(500);
  const after = before.map((text, at) => (at % 50 === 7 ? `${text} Corrected.` : text));
  const { blocks } = compareStories(story(before), story(after));
  for (const runs of [[{ from: 0, blocks, isFolded: false }], foldedBlocks(blocks)]) {
    const portions = portionsOf(runs);
    expect(portions.flat().flatMap((run) => run.blocks)).toEqual(blocks);
    for (const portion of portions) {
      const shown = portion.reduce((sum, run) => sum + (run.isFolded ? 1 : run.blocks.length), 0);
      expect(shown).toBeLessThanOrEqual(60);
    }
    const from = portions.flat().map((run) => run.from);
    expect(from).toEqual([...from].sort((a, b) => a - b));
  }
});
