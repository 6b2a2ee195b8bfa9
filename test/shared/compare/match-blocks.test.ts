import { describe, expect, it } from 'vitest';
import { matchBlocks } from '../../../shared/compare/match-blocks.ts';
import type { Block } from '../../../shared/story/block.ts';

const LINES: Readonly<Record<string, string>> = {
  A: 'Ministers met in Cairo on Friday morning.',
  a: 'Ministers met in Geneva on Friday morning.',
  B: 'The harbour was closed for three days.',
  b: 'The harbour was closed for many days.',
  C: 'Second thoughts came later on that week.',
  D: 'Nobody spoke to any reporter afterwards.',
  E: 'Insurers raised all prices again.',
};

/** A letter is a paragraph (a small one its edited form), `-` a divider, `.` an empty paragraph, `#` a picture. */
function body(letters: string): readonly Block[] {
  return [...letters].map((letter): Block => {
    if (letter === '-') return { type: 'divider' };
    if (letter === '#') return { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' };
    const words = LINES[letter];
    return { type: 'paragraph', children: words ? [{ type: 'text', text: words }] : [] };
  });
}

const matched = (before: string, after: string) =>
  matchBlocks(body(before), body(after), 'en')
    .map((pair) => `${pair.before}${pair.moved ? '~' : '-'}${pair.after}`)
    .join(' ');

describe('which block is which', () => {
  it.each([
    ['ABC', 'ABC', '0-0 1-1 2-2'],
    ['', 'ABC', ''],
    ['ABC', '', ''],
    ['ABC', 'AC', '0-0 2-1'],
    ['AC', 'ABC', '0-0 1-2'],
    ['ABC', 'AbC', '0-0 1-1 2-2'],
    ['ABC', 'abC', '0-0 1-1 2-2'],
    ['ABCD', 'BCDA', '1-0 2-1 3-2 0~3'],
    ['ABCD', 'DABC', '3~0 0-1 1-2 2-3'],
    ['ABCD', 'BCDa', '1-0 2-1 3-2 0~3'],
    ['AB', 'CD', ''],
    ['AA', 'A', '0-0'],
    ['A', 'AA', '0-0'],
    ['ABA', 'AAB', '0-0 2~1 1-2'],
    ['EAABC', 'DAABb', '1-1 2-2 3-3'],
    ['A-B', 'A-B', '0-0 1-1 2-2'],
    ['A-B.C', 'a-b.C', '0-0 1-1 2-2 3-3 4-4'],
    ['-A', 'A-', '1-0'],
    ['A-B', 'a--b', '0-0 1-1 2-3'],
    ['A--B', 'a-b', '0-0 1-1 3-2'],
    ['A.-B', 'a-.b', '0-0 2-1 3-3'],
    ['A#B', '#AB', '1~0 0-1 2-2'],
    ['A-BE', 'B-ADE', '2~0 0-2 3-4'],
  ])('in %j that became %j', (before, after, pairs) => {
    expect(matched(before, after)).toBe(pairs);
  });

  it('is known of equal blocks that are other objects, and each open one is read once', () => {
    let read = 0;
    const pairs = matchBlocks(body('ABCD'), body('AbDE'), 'en', () => read++);
    expect(pairs.map((pair) => [pair.before, pair.after])).toEqual([
      [0, 0],
      [1, 1],
      [3, 2],
    ]);
    // B and C on the one side, b and E on the other.
    expect(read).toBe(4);
  });
});
