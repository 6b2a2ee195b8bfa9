import { expect, it } from 'vitest';
import { wordsAround } from '../../../shared/find/words-around.ts';

const around = (before: string, after: string) =>
  wordsAround(`${before}X${after}`, before.length, before.length + 1);

it('shows seventy letters on each side whole', () => {
  expect(around('a'.repeat(70), 'b'.repeat(70))).toEqual({ before: 'a'.repeat(70), after: 'b'.repeat(70) });
  expect(around('', '')).toEqual({ before: '', after: '' });
});

it('cuts what is longer at the ends of words', () => {
  const before = `first ${'second '.repeat(10)}`;
  const after = ` ${'second '.repeat(10)}last`;
  expect(around(before, after)).toEqual({
    before: `…${'second '.repeat(9)}`,
    after: ` ${'second '.repeat(9).trimEnd()}…`,
  });
});

it('cuts a word that is longer within it, and never half a character', () => {
  expect(around('a'.repeat(71), 'b'.repeat(71))).toEqual({
    before: `…${'a'.repeat(70)}`,
    after: `${'b'.repeat(70)}…`,
  });
  expect(around('𠮷'.repeat(36), `b${'𠮷'.repeat(36)}`)).toEqual({
    before: `…${'𠮷'.repeat(35)}`,
    after: `b${'𠮷'.repeat(34)}…`,
  });
  expect(around(`𠮷${'a'.repeat(69)}`, '').before).toBe(`𠮷${'a'.repeat(69)}`);
});

it('keeps the space beside the hit', () => {
  expect(around(`${'a'.repeat(80)} `, ` ${'b'.repeat(80)}`)).toEqual({
    before: `…${'a'.repeat(69)} `,
    after: ` ${'b'.repeat(69)}…`,
  });
});
