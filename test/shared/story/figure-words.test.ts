import { expect, it } from 'vitest';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { fillFigureWords } from '../../../shared/story/figure-words.ts';

const BARE: Figure = { type: 'figure', media: 'a.png', width: 800, alt: '', caption: '', credit: '' };
const SAID = { alt: 'A ferry', caption: 'The first ferry', credit: 'Elena Marsh', licence: 'CC BY 4.0' };

it('a picture takes the words that its file says of it', () => {
  expect(fillFigureWords(BARE, SAID)).toEqual({ ...BARE, ...SAID });
});

it('a picture keeps its own words', () => {
  const own = { ...BARE, alt: 'A quay', caption: 'The old quay', credit: 'Staff', licence: 'All rights' };
  expect(fillFigureWords(own, SAID)).toEqual(own);
  expect(fillFigureWords({ ...own, caption: '' }, SAID)).toEqual({ ...own, caption: 'The first ferry' });
});

it('a picture of which nothing is said stays without words, and without a licence', () => {
  const same = fillFigureWords(BARE, {});
  expect(same).toEqual(BARE);
  expect('licence' in same).toBe(false);
  expect('licence' in fillFigureWords({ ...BARE }, { licence: '' })).toBe(false);
});
