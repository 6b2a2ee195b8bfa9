import { expect, it } from 'vitest';
import { listedWords } from '../../shared/listed-words.ts';

it('lists words as a sentence does', () => {
  expect(listedWords([], 'and')).toBe('');
  expect(listedWords(['a'], 'and')).toBe('a');
  expect(listedWords(['a', 'b'], 'or')).toBe('a or b');
  expect(listedWords(['a', 'b', 'c'], 'and')).toBe('a, b and c');
});
