import { describe, expect, it } from 'vitest';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields, type Story } from '../../../shared/story/story.ts';

const WORDS = 36_000;
const LIMIT_MS = 1000;

function longStory(paragraphs: number, word: (at: number) => string): Story {
  const each = WORDS / paragraphs;
  const words = (p: number) => Array.from({ length: each }, (_, w) => word(p * each + w)).join(' ');
  return createStory(
    'story-0001',
    '2026-01-28T08:00:00.000Z',
    emptyFields('en'),
    Array.from({ length: paragraphs }, (_, p) => ({ type: 'paragraph', children: [text(words(p))] })),
  );
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same numbers each time, without a pattern that a comparison could live off. */
const vocabulary = (at: number, size: number) => `word${(Math.imul(at + 1, 2654435761) >>> 8) % size}`;

describe('36,000 words are compared in under a second', () => {
  const original = longStory(600, (at) => vocabulary(at, 3000));
  const cases: Readonly<Record<string, readonly [Story, Story]>> = {
    'every tenth word changed': [
      original,
      longStory(600, (at) => (at % 10 === 0 ? `new${at % 97}` : vocabulary(at, 3000))),
    ],
    'all of it rewritten': [original, longStory(600, (at) => vocabulary(at + 7_000_000, 2999))],
    'all paragraphs in reverse': [original, { ...original, body: [...original.body].reverse() }],
    'one paragraph of all words, every fifth changed': [
      longStory(1, (at) => vocabulary(at, 3000)),
      longStory(1, (at) => (at % 5 === 0 ? `new${at % 97}` : vocabulary(at, 3000))),
    ],
    'one paragraph of few different words': [
      longStory(1, (at) => vocabulary(at, 20)),
      longStory(1, (at) => vocabulary(at + 3, 20)),
    ],
  };
  it.each(Object.keys(cases))('%s', (name) => {
    const [before, after] = cases[name] as readonly [Story, Story];
    const { added, removed, blocks } = compareStories(before, after);
    expect(blocks.length).toBeGreaterThan(0);
    expect(added).toBe(removed);
    // The processor's time, and the best of three: other programs of the machine are not what is measured.
    const took = Math.min(...[1, 2, 3].map(() => processorTime(() => compareStories(before, after))));
    expect(took).toBeLessThan(LIMIT_MS);
  });
});
