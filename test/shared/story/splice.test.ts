import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { applySplice, spliceBetween } from '../../../shared/story/splice.ts';

const [a, b, c] = ['A', 'B', 'C'].map((words): Block => ({ type: 'paragraph', children: [text(words)] })) as [
  Block,
  Block,
  Block,
];

describe('spliceBetween', () => {
  it.each<[string, readonly Block[], readonly Block[], ReturnType<typeof spliceBetween>]>([
    ['the same', [a, b], [a, b], null],
    ['nothing and nothing', [], [], null],
    ['one that comes first', [b], [a, b], { from: 0, remove: 0, insert: [a] }],
    ['one that comes last', [a], [a, b], { from: 1, remove: 0, insert: [b] }],
    ['one in the middle that is another', [a, b, c], [a, c, c], { from: 1, remove: 1, insert: [c] }],
    ['one that goes', [a, b, c], [a, c], { from: 1, remove: 1, insert: [] }],
    // What is counted from the start may not be counted from the end as well.
    ['one object that stands there once more', [a], [a, a], { from: 1, remove: 0, insert: [a] }],
    ['one object that stands there once less', [a, a], [a], { from: 1, remove: 1, insert: [] }],
    ['one object twice around another', [a, b, a], [a, b, a, b, a], { from: 3, remove: 0, insert: [b, a] }],
  ])('finds the smallest change for %s', (_, before, after, expected) => {
    expect(spliceBetween(before, after)).toEqual(expected);
  });

  it('leads from any body to any other, also where one object stands there several times', () => {
    const body = fc.array(fc.constantFrom(a, b, c), { maxLength: 6 });
    fc.assert(
      fc.property(body, body, (before, after) => {
        const splice = spliceBetween(before, after);
        expect(splice === null ? before : applySplice(before, splice)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });
});

describe('applySplice', () => {
  it('takes the blocks to the very end, and none beyond it', () => {
    expect(applySplice([a, b], { from: 1, remove: 1, insert: [c] })).toEqual([a, c]);
    expect(applySplice([a, b], { from: 2, remove: 0, insert: [c] })).toEqual([a, b, c]);
    for (const splice of [
      { from: 1, remove: 2, insert: [] },
      { from: 3, remove: 0, insert: [c] },
    ]) {
      expect(() => applySplice([a, b], splice)).toThrow(RangeError);
    }
  });
});
