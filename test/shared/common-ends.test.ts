import { expect, it } from 'vitest';
import { commonEnds } from '../../shared/common-ends.ts';

it.each([
  ['abcd', 'abxd', { head: 2, tail: 1 }],
  ['abc', 'abc', { head: 3, tail: 0 }],
  ['aa', 'aaa', { head: 2, tail: 0 }],
  ['aba', 'abba', { head: 2, tail: 1 }],
  ['abc', 'xyz', { head: 0, tail: 0 }],
  ['', 'abc', { head: 0, tail: 0 }],
])('counts what %j and %j have in common, and nothing of it twice', (before, after, ends) => {
  expect(commonEnds(before, after)).toEqual(ends);
  expect(commonEnds([...after], [...before])).toEqual(ends);
});

it('compares as it is told to, and by identity otherwise', () => {
  const before = [{ key: 1 }, { key: 2 }];
  const after = [{ key: 1 }, { key: 3 }, { key: 2 }];
  expect(commonEnds(before, after)).toEqual({ head: 0, tail: 0 });
  expect(commonEnds(before, after, (a, b) => a.key === b.key)).toEqual({ head: 1, tail: 1 });
});
