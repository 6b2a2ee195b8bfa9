import { expect, test } from 'vitest';
import { firstStrongDirection, languageDirection } from '../../../shared/page/direction.ts';
import { LABEL_LANGUAGES, pageLabels } from '../../../shared/page/labels.ts';

test('the page speaks the language of its story, whatever its region', () => {
  expect(pageLabels('fr-CA').leaveComment).toBe('Laisser un commentaire');
  expect(pageLabels('ar').aboutAuthor).toBe('عن الكاتب');
});

test('the page speaks English where it does not know the language', () => {
  expect(pageLabels('sw')).toBe(pageLabels('en'));
});

test.each(LABEL_LANGUAGES)('the words in %s are all there', (language) => {
  for (const [name, words] of Object.entries(pageLabels(language))) expect(words, name).not.toBe('');
  expect(pageLabels(language).commentNotice).toContain('*');
});

test('direction follows the script that a language is written in', () => {
  expect(['ar', 'he', 'fa', 'ur', 'ckb', 'pa-Arab', 'az-Arab'].map(languageDirection)).not.toContain('ltr');
  expect(['en', 'ru', 'zh', 'pa', 'az', 'sw'].map(languageDirection)).not.toContain('rtl');
});

test.each([
  ['28 يناير', 'rtl'],
  ['"Syria" سوريا', 'ltr'],
  ['שלום', 'rtl'],
  ['\u200f123', 'rtl'],
  ['2026 — ', null],
  ['', null],
])('%j reads %s', (text, direction) => {
  expect(firstStrongDirection(text)).toBe(direction);
});
