import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../shared/page/excerpt.ts';
import type { Block } from '../../../shared/story/block.ts';
import { lineBreak, text } from '../../../shared/story/inline.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';

const p = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

test('is the paragraphs on one line, without headings and quotes', () => {
  const body: Block[] = [
    { type: 'heading', level: 2, children: [text('Head')] },
    { type: 'paragraph', children: [text('One', 'bold'), lineBreak(), text('two.')] },
    p(' Three.'),
  ];
  expect(excerpt(body)).toBe('One two. Three.');
});

test('is cut at the end of a word, without what stood after it', () => {
  expect(excerpt([p('Ships, cranes, and quays')], 15)).toBe('Ships, cranes…');
});

test.each([
  ['Exactly twelve', 14, 'Exactly twelve'],
  ['Exactly twelve', 13, 'Exactly…'],
  ['Ships, — and quays', 10, 'Ships…'],
  ['One two three four', 9, 'One two…'],
  ['Ab cdefghijklm', 10, 'Ab cdefgh…'],
  ['Abcd efghijklm', 8, 'Abcd ef…'],
  ['Abcde fghijklm', 8, 'Abcde…'],
  ['Ships – and; quays', 14, 'Ships – and…'],
])('%j in %i characters is %j', (words, maximum, cut) => {
  expect(excerpt([p(words)], maximum)).toBe(cut);
});

test('takes as many paragraphs as it needs, and 160 characters where nobody says how many', () => {
  expect(excerpt([p('One.'), { type: 'paragraph', children: [] }, p('Two.')])).toBe('One. Two.');
  expect(excerpt([])).toBe('');
  expect(excerpt([p('a'.repeat(160))])).toBe('a'.repeat(160));
  expect(excerpt([p('a'.repeat(161))])).toBe(`${'a'.repeat(159)}…`);
});

test('cuts a script without spaces between characters', () => {
  expect(excerpt([p('𠮷𠮷𠮷𠮷𠮷')], 6)).toBe('𠮷𠮷…');
});

test('never exceeds its length and never breaks a character', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.integer({ min: 4, max: 60 }), (body, maximum) => {
      const cut = excerpt(body, maximum);
      expect(cut.length).toBeLessThanOrEqual(maximum);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
