import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayCorrect,
  PUNCTUATION_KEYS,
  smartPunctuation,
} from '../../../shared/typography/smart-punctuation.ts';

/** What stands on the page after these keys, one after another. */
function typed(keys: string, language: string): string {
  return [...keys].reduce((line, key) => {
    const asked = PUNCTUATION_KEYS.includes(key) || mayCorrect(line, key);
    const setting = asked ? smartPunctuation(line + key, language) : null;
    return setting ? (line + key).slice(0, -setting.remove) + setting.insert : line + key;
  }, '');
}

describe('what is typed is set as its language does', () => {
  it.each([
    ['en', `He said "I'm 'sure' of it".`, 'He said “I’m ‘sure’ of it”.'],
    ['en', `("Quite," she said) "'So' it is"`, '(“Quite,” she said) “‘So’ it is”'],
    ['en', `the '90s and the ministers' rock 'n' roll`, 'the ’90s and the ministers’ rock ’n’ roll'],
    ['en-GB', 'talks -- at last -- resumed...', 'talks – at last – resumed…'],
    ['en-US', 'talks--at last--resumed', 'talks—at last—resumed'],
    ['en', 'a---b -> x-y', 'a—b -> x-y'],
    ['en', '---', '---'],
    ['en', 'wait.... no', 'wait…. no'],
    [
      'fr',
      `Il a dit "c'est fini" ! Et : quoi ?`,
      'Il a dit «\u202fc’est fini\u202f»\u202f! Et\u00a0: quoi\u202f?',
    ],
    ['fr', 'oui! https://a.example/?x', 'oui! https://a.example/?x'],
    ['de', `Sie sagte "wie geht's 'Hans' denn"`, 'Sie sagte „wie geht’s ‚Hans‘ denn“'],
    ['de', `"'Wie geht's?' fragte er"`, '„‚Wie geht’s?‘ fragte er“'],
    ['de-CH', `"nein"`, '«nein»'],
    ['es', '"hola" -- dijo', '«hola» — dijo'],
    ['es-MX', '"hola"', '“hola”'],
    ['it', `l'ha detto: "l'accordo"`, 'l’ha detto: «l’accordo»'],
    ['pl', '"tak"', '„tak”'],
    ['ru', '"да" -- нет', '«да» — нет'],
    ['sv', '"ja"', '”ja”'],
    ['ar', 'قال "نعم" ثم', 'قال «نعم» ثم'],
    ['he', 'צה"ל אמר "כן" ג\'ורג', 'צה״ל אמר ”כן” ג׳ורג'],
    ['xx', '"x"', '“x”'],
  ])('%s: %s', (language, keys, page) => {
    expect(typed(keys, language)).toBe(page);
  });

  it.each([
    ['“a ‘b’ – c”', ['en', 'en-GB', 'nl', 'af', 'tr', 'ur', 'xx']],
    ['“a ‘b’ — c”', ['en-US', 'en-CA', 'es-MX', 'es-US', 'es-419', 'pt-BR']],
    ['«\u202fa “b” – c\u202f»', ['fr', 'fr-CA', 'FR']],
    ['„a ‚b‘ – c“', ['de', 'de-AT', 'cs', 'sk', 'sl', 'bg', 'et', 'lt', 'ka']],
    ['«a ‹b› – c»', ['de-CH', 'de-LI', 'sq', 'fa']],
    ['«a “b” — c»', ['es', 'ca', 'pt']],
    ['«a “b” – c»', ['it', 'hy', 'el', 'ar', 'ckb', 'ps']],
    ['„a «b» – c”', ['pl', 'ro']],
    ['„a ‚b’ – c”', ['hr']],
    ['„a ’b’ – c”', ['sr']],
    ['„a »b« – c”', ['hu']],
    ['«a „b“ — c»', ['ru', 'be', 'uk']],
    ['”a ’b’ – c”', ['sv', 'fi', 'da']],
    ['«a ‘b’ – c»', ['nb', 'nn', 'no']],
    ['「a 『b』 — c」', ['ja']],
  ])('as %s, in %j', (page, languages) => {
    for (const language of languages) expect(typed(`"a 'b' -- c"`, language), language).toBe(page);
  });

  it.each([
    ['fr', 'non ; si', 'non\u202f; si'],
    ['fr', 'a  ! b', 'a  ! b'],
    ['fr', ' !', ' !'],
    ['en', 'no ; yes', 'no ; yes'],
    ['en', '-- a', '-- a'],
    ['en', '  --', '  --'],
    ['en', 'a ----', 'a —-'],
    ['en', 'a.. b', 'a.. b'],
    ['en', "1960's", '1960’s'],
    ['en', `"the 1960's"`, '“the 1960’s”'],
    ['en', `(he's)'`, '(he’s)’'],
    ['en', `a/"b" ["c"] {"d"} <"e">`, 'a/“b” [“c”] {“d”} <“e”>'],
    ['en', `a—"b" –'c' ¿"d"? ¡"e"!`, 'a—“b” –‘c’ ¿“d”? ¡“e”!'],
    ['en', `x-"y"`, 'x-“y”'],
    ['en', `e\u0301's`, 'e\u0301’s'],
    ['de', `'wie geht's Hans'`, '‚wie geht’s Hans‘'],
    ['de', `'90s`, '’90s'],
    ['he', `"שלום" הוא`, '”שלום” הוא'],
    ['he', `דו"ח a"b`, 'דו״ח a”b'],
  ])('with the signs of its own: %s: %s', (language, keys, page) => {
    expect(typed(keys, language)).toBe(page);
  });

  it('asks about no letter but one behind a closing mark', () => {
    expect(mayCorrect('a’', 'b')).toBe(true);
    expect(mayCorrect('a‘', '9')).toBe(true);
    expect(mayCorrect('a”', 'ב')).toBe(true);
    expect(mayCorrect('a“', 'b')).toBe(false);
    expect(mayCorrect('a’ ', 'b')).toBe(false);
    expect(mayCorrect('a’', ' ')).toBe(false);
    expect(mayCorrect('a’', 'bc')).toBe(false);
    expect(smartPunctuation('ab', 'en')).toBeNull();
  });

  it('never takes more than stands there, and sets nothing twice', () => {
    const keys = fc.string({ unit: fc.constantFrom(...`ab1 "'-.!?:;—“”«»‘’…א`), maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.constantFrom('en', 'en-US', 'fr', 'de', 'he', 'ar'), (line, language) => {
        const setting = line === '' ? null : smartPunctuation(line, language);
        if (!setting) return;
        expect(setting.remove).toBeGreaterThan(0);
        expect(setting.remove).toBeLessThanOrEqual(line.length);
        expect(setting.insert).not.toBe(line.slice(-setting.remove));
      }),
    );
  });
});
