import { expect, test } from 'vitest';
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
