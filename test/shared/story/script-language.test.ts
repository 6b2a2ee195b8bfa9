import { expect, it } from 'vitest';
import { languageOfWords } from '../../../shared/story/script-language.ts';

it.each([
  ['عمّان', undefined, 'ar'],
  ['گزارش', undefined, 'fa'],
  ['عمّان', 'fa', 'fa'],
  ['عمّان', 'fr', 'ar'],
  ['Київ', undefined, 'uk'],
  ['Москва', 'uk', 'uk'],
  ['開羅', 'zh-Hant', 'zh-Hant'],
  ['東京の', 'zh', 'ja'],
  ['Le Caire', 'fr', 'fr'],
  ['Cairo', 'ar', undefined],
  ['Cairo', undefined, undefined],
  ['', 'not a tag', undefined],
])('“%s” in a story in %s is %s', (words, likely, language) => {
  expect(languageOfWords(words, likely)).toBe(language);
});
