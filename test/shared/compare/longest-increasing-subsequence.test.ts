import { expect, it } from 'vitest';
import { longestIncreasingSubsequence } from '../../../shared/compare/longest-increasing-subsequence.ts';

it.each<[string, readonly number[], readonly number[]]>([
  ['nothing of nothing', [], []],
  ['all of what increases', [1, 2, 5], [0, 1, 2]],
  ['one of what decreases', [3, 2, 1], [2]],
  ['the last of equal values', [4, 4, 4], [2]],
  ['the longest one, not the first', [5, 1, 2, 6, 3], [1, 2, 4]],
])('answers with the places of %s', (_, values, places) => {
  expect(longestIncreasingSubsequence(values)).toEqual(places);
});
