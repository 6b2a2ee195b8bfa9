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
  const { embedKinds, credits, correctionKinds, creditPlace, creditStop, comma, ...labels } =
    pageLabels(language);
  expect(Object.keys(embedKinds)).toEqual(Object.keys(pageLabels('en').embedKinds));
  for (const [name, words] of Object.entries({ ...labels, ...embedKinds, ...credits, ...correctionKinds }))
    expect(words, name).toMatch(/\p{L}/u);
  expect(creditPlace[0]).toMatch(/^ /);
  expect(creditStop).toMatch(/^ ?[;؛] $/);
  expect(comma).toMatch(/^[,،、，] ?$/);
  expect(pageLabels(language).commentNotice).toContain('*');
});
