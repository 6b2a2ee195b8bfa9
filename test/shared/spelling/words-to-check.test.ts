import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsToCheck } from '../../../shared/spelling/words-to-check.ts';

const wordsOf = (text: string, language = 'en') => wordsToCheck(text, language).map(({ word }) => word);

describe('the words of a text that are checked', () => {
  it.each([
    ['Talks resumed in Cairo, he said.', ['Talks', 'resumed', 'in', 'Cairo', 'he', 'said']],
    ['It isn’t the ministers’ e-mail', ['It', 'isn’t', 'the', 'ministers', 'e-mail']],
    ['‘The ministers’ left', ['The', 'ministers', 'left']],
    ['The UN, NATO’s MPs and U.S. troops', ['The', 'and', 'troops']],
    ['In 2025 the G7 met on the 19th with 3m people', ['In', 'the', 'met', 'on', 'the', 'with', 'people']],
    [
      'See https://example.org/a-pth and www.exmple.com or mail desk@exmple.org',
      ['See', 'and', 'or', 'mail'],
    ],
    ['By @hndle on #Sudn in reprt.pdf', ['By', 'on', 'in']],
    ['TK the nmae [TK minstry] TKTK', ['the', 'nmae']],
    ['She said «وزير الخارجية» twice', ['She', 'said', 'twice']],
    ['a b c I', []],
    ['snake_case and x86', ['and']],
    ['co\u00adoperate', ['co\u00adoperate']],
  ])('in “%s”', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('keep to the script of the language', () => {
    expect(wordsOf('قال Putin إن مُحَادَثَات', 'ar')).toEqual(['قال', 'إن', 'مُحَادَثَات']);
    expect(wordsOf('Путин met Putin', 'ru')).toEqual(['Путин']);
    expect(wordsOf('any tag', 'no-such-language-at-all')).toEqual(['any', 'tag']);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { word, start, end } of wordsToCheck(text, 'en'))
          expect(text.slice(start, end)).toBe(word);
      }),
      { numRuns: 40 },
    );
  });

  it('are found in time that grows with the text, whatever it is', () => {
    const begun = performance.now();
    for (const piece of ['a.', "'s", 'TK', '[TK ', '@', '/', 'a-', '‘a ', '.com', 'a@'])
      wordsOf(piece.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(8000);
  });
});
