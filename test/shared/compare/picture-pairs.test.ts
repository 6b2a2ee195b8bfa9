import { expect, it } from 'vitest';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { comparedLines } from '../../../shared/compare/compared-lines.ts';
import { picturePairs } from '../../../shared/compare/picture-pairs.ts';
import { replacedFigures } from '../../../shared/compare/replaced-figures.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const figure = (media: string, given: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  media,
  alt: 'A ferry leaves the harbour at dawn',
  caption: 'The first ferry in three days.',
  credit: 'Elena Marsh',
  ...given,
});
const gallery = (...media: readonly string[]): Block => ({
  type: 'gallery',
  figures: media.map((name) => figure(name, { alt: `Picture ${name}` })),
  caption: 'Three days in Cairo',
});

const storyOf = (...body: readonly Block[]) =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), body);

function pairs(before: Block, after: Block) {
  const [change] = compareStories(storyOf(before), storyOf(after)).blocks;
  if (change?.kind !== 'changed') throw new Error(`The block is ${change?.kind}`);
  return [...picturePairs(comparedLines(change.text)).values()].filter((pair) => pair !== 'shown');
}

it('a picture that another one took the place of stands beside it, with its own words', () => {
  const [before, after] = [figure('a.png'), figure('b.png', { alt: 'An empty quay' })];
  const words: Block = { type: 'paragraph', children: [{ type: 'text', text: 'Ministers met in Cairo.' }] };
  const { blocks } = compareStories(storyOf(words, before), storyOf(words, after));
  expect(replacedFigures(blocks)).toEqual([
    [{ kind: 'same', block: words }],
    [
      { kind: 'removed', block: before },
      { kind: 'added', block: after },
    ],
  ]);
});

it('pictures that went or came beside words do not', () => {
  const words: Block = { type: 'paragraph', children: [{ type: 'text', text: 'Ministers met in Cairo.' }] };
  const { blocks } = compareStories(storyOf(figure('a.png'), words), storyOf(words, figure('b.png')));
  expect(replacedFigures(blocks).every((group) => group.length === 1)).toBe(true);
});

it('in a gallery only neighbours are told as one for the other', () => {
  expect(pairs(gallery('a.png', 'b.png'), gallery('a.png', 'c.png'))).toEqual([
    { before: 'b.png', after: 'c.png' },
  ]);
  expect(pairs(gallery('a.png', 'b.png', 'c.png'), gallery('a.png', 'c.png'))).toEqual([]);
});
