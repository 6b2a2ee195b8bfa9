import { expect, it } from 'vitest';
import { rangeWithActive } from '../../../renderer/ui/range-with-active.ts';

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 };

it('makes what is in sight, and the active place before or after it', () => {
  expect(rangeWithActive(range, 11)).toEqual([9, 10, 11, 12, 13]);
  expect(rangeWithActive(range, 2)).toEqual([2, 9, 10, 11, 12, 13]);
  expect(rangeWithActive(range, 40)).toEqual([9, 10, 11, 12, 13, 40]);
});

it('makes only what is in sight where no place is active', () => {
  expect(rangeWithActive(range, -1)).toEqual([9, 10, 11, 12, 13]);
});

it('makes nothing that a list does not have', () => {
  expect(rangeWithActive({ ...range, count: 14 }, 40)).toEqual([9, 10, 11, 12, 13]);
  expect(rangeWithActive({ startIndex: 0, endIndex: 0, overscan: 1, count: 0 }, 0)).toEqual([]);
});
