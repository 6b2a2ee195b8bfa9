import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../shared/story/count-words.ts';

function segmented(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((s) => s.isWordLike)
    .length;
}

describe('countWords', () => {
  it.each([
    ['', 'en', 0],
    ['  — “ ” … ', 'en', 0],
    ["It can't be 3.5 million, said U.S. aides", 'en', 8],
    ['well-known', 'en', 2],
    ['محادثات السلام في القاهرة', 'ar', 4],
    ['外交部长周一抵达开罗', 'zh', segmented('外交部长周一抵达开罗', 'zh')],
    ['ภาษาไทย', 'th', 2],
  ])('%j in %s has %i', (text, language, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('agrees with Intl.Segmenter on any Western text', () => {
    const alphabet = 'abZ éñłœ 019 ,.\'’"“”()!?–—- \n:;_@/αيק'.split('');
    const text = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 200 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, (value) => countWords(value, 'en') === segmented(value, 'en')),
      { numRuns: 3000 },
    );
  });

  it('counts long texts chunk by chunk without cutting a word', () => {
    const sentence = 'Delegates met in Łódź; talks – “frank”, an aide said – ended at 10:30. ';
    const long = sentence.repeat(2000);
    expect(countWords(long, 'en')).toBe(2000 * segmented(sentence, 'en'));
  });

  it('takes time in proportion to the text, even without a single space', () => {
    const started = performance.now();
    countWords('字'.repeat(300_000), 'zh');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
