import { describe, expect, it } from 'vitest';
import { putBackBlock } from '../../../shared/history/put-back-block.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';

const LINES = [
  'Ministers met in Cairo on Friday morning.',
  'The harbour was closed for three days after the storm.',
  'Second thoughts came later on that week.',
  'Nobody spoke to the press afterwards.',
] as const;
const body = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const back = (old: readonly Block[], at: number, present: readonly Block[]) =>
  putBackBlock(old, at, present, 'en')?.map(blockText);

describe('one block of an old text in the present one', () => {
  const [one, two, three, four] = LINES;
  const old = body(...LINES);

  it('takes the place of what it became, and of nothing else', () => {
    const present = body(one, two.replace('three', 'four'), three, `${four} They left.`);
    const next = putBackBlock(old, 1, present, 'en');
    expect(next?.map(blockText)).toEqual([one, two, three, `${four} They left.`]);
    expect(next?.[0]).toBe(present[0]);
  });

  it('comes back where it went, in whatever order several do', () => {
    const first = putBackBlock(old, 2, body(one, four), 'en') ?? [];
    expect(first.map(blockText)).toEqual([one, three, four]);
    expect(back(old, 1, first)).toEqual([one, two, three, four]);
    expect(back(old, 0, body(two))).toEqual([one, two]);
    expect(back(old, 3, [])).toEqual([four]);
  });

  it('comes back at its old place where nothing of the old text is left', () => {
    const other = ['Insurers raised prices.', 'Grain is cheap.', 'Bread is not.'];
    expect(back(old, 1, body(...other))).toEqual([other[0], two, other[1], other[2]]);
    expect(back(old, 0, body(...other))).toEqual([one, ...other]);
  });

  it('goes back to where it stood, once', () => {
    expect(back(old, 0, body(two, three, four, one))).toEqual([one, two, three, four]);
    expect(back(old, 3, body(four, one, two, three))).toEqual([one, two, three, four]);
  });

  it('is left alone where it is there already', () => {
    expect(putBackBlock(old, 1, body(one, two), 'en')).toBeNull();
    expect(() => putBackBlock(old, 9, old, 'en')).toThrow(RangeError);
  });
});
