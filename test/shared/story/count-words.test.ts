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
    ['https://www.example.org/world/2026/03/earlier-story.html?id=3&x=y#top', 'en', 1],
    ['See https://example.org/a-b/c, then www.example.org/x.', 'en', 4],
    ['Write to news.desk+tips@foreign.example.org today', 'en', 4],
    ['mailto:desk@example.org (desk@example.org)', 'en', 2],
    ['On example.org/world/a-b and example.org', 'en', 4],
    ['an and/or, 24/7, U.S./U.K., @desk', 'en', segmented('an and/or, 24/7, U.S./U.K., @desk', 'en')],
    ['راجع https://example.org/أخبار/مصر اليوم', 'ar', 3],
    ['见https://example.org/a报道', 'zh', 1 + segmented('见', 'zh') + segmented('报道', 'zh')],
  ])('%j in %s has %i', (text, language, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('agrees with Intl.Segmenter on any Western text', () => {
    const alphabet = 'abZ éñłœ 019 ,.\'’"“”()!?–—- \n:;_αيק'.split('');
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
