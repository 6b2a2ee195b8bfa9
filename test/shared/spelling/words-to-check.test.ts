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
    ['(www.exmple) http://exmple ~/docs/reprt /usr/locl/ and/or his/her', ['and', 'or', 'his', 'her']],
    ['“@hndle” (#Sudn) a@b.c one@two', ['one', 'two']],
    ['exmple.org, exmple.org/pth exmple.com/ exmple.orgs', ['exmple', 'orgs']],
    ['a.net b.info c.gov d.edu e.int f.html g.htm h.doc i.docx j.xls k.xlsx l.jpg m.jpeg n.png', []],
    ['photo.PNG, notes.Docx! end.', ['end']],
    [`${'ab'.repeat(100)} ${'a.'.repeat(101)} ${'ab'.repeat(30)} ${'ab'.repeat(30)}c`, ['ab'.repeat(30)]],
    [`${'ab-'.repeat(67)}`, []],
    ['ok no', ['ok', 'no']],
    ["NATO NATO’s NATO's MPs Mps U.S. A-B Ab", ['Mps', 'Ab']],
    [
      "rock·n·roll well-known e\u2010mail o\u02bcclock it\u2018s don't",
      ['rock·n·roll', 'well-known', 'e\u2010mail', 'o\u02bcclock', 'it\u2018s', "don't"],
    ],
    ['half— done -dash- ’tis', ['half', 'done', 'dash', 'tis']],
    ['word1 1word wo_rd _word', []],
    ['before TK after [TK a nmber] then', ['before', 'after', 'then']],
  ])('in “%s”', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('keep to the script of the language', () => {
    expect(wordsOf('قال Putin إن مُحَادَثَات', 'ar')).toEqual(['قال', 'إن', 'مُحَادَثَات']);
    expect(wordsOf('памʼять імʼя', 'uk')).toEqual(['памʼять', 'імʼя']);
    expect(wordsOf('Путин met Putin', 'ru')).toEqual(['Путин']);
    expect(wordsOf('any tag', 'no-such-language-at-all')).toEqual(['any', 'tag']);
    expect(wordsOf('any слово', 'not a tag')).toEqual(['any', 'слово']);
    expect(wordsOf('Abcде and абвгд', 'en')).toEqual(['and']);
    for (const language of ['zh', 'zh-Hant', 'ja'])
      expect(wordsOf('北京 Beijing', language)).toEqual(['北京']);
    expect(wordsOf('서울 Seoul', 'ko')).toEqual(['서울']);
    expect(wordsOf('שלום shalom', 'he')).toEqual(['שלום']);
  });

  it('stand where they say behind what is not checked', () => {
    expect(wordsToCheck('a@b.c nmae TK [TK x] end', 'en')).toEqual([
      { word: 'nmae', start: 6, end: 10 },
      { word: 'end', start: 21, end: 24 },
    ]);
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
