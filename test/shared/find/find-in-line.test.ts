import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInLine } from '../../../shared/find/find-in-line.ts';
import { compileQuery, type FindQuery, type LinePattern } from '../../../shared/find/find-query.ts';
import { foldLine } from '../../../shared/find/fold-line.ts';
import { foldText } from '../../../shared/search/fold-text.ts';

const WORDS: FindQuery = { text: '', matchCase: false, wholeWord: false, isPattern: false };

function pattern(query: Partial<FindQuery>): LinePattern {
  const compiled = compileQuery({ ...WORDS, ...query });
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.pattern;
}

function found(line: string, query: Partial<FindQuery>): string[] {
  return findInLine(line, pattern(query)).map(({ start, end }) => line.slice(start, end));
}

describe('looking for words', () => {
  it.each([
    ['Cairo, cairo and CAIRO', { text: 'cairo' }, ['Cairo', 'cairo', 'CAIRO']],
    ['Cairo, cairo', { text: 'cairo', matchCase: true }, ['cairo']],
    ['art, party, Art.', { text: 'art', wholeWord: true }, ['art', 'Art']],
    ['1.5 (a+b) a+b', { text: 'a+b' }, ['a+b', 'a+b']],
    ['ΟΔΟΣ οδος', { text: 'οδοσ' }, ['ΟΔΟΣ', 'οδος']],
    ['aaaa', { text: 'aa' }, ['aa', 'aa']],
    ['الحرب في حرب', { text: 'حرب', wholeWord: true }, ['حرب']],
    ['a\nb', { text: 'a b' }, []],
    ['naïve', { text: 'naive' }, ['naïve']],
    ['naïve', { text: 'naive', matchCase: true }, []],
    ['🎉🎈', { text: '🎈' }, ['🎈']],
    ['a\\^$.*+?()[]{}|/b', { text: '\\^$.*+?()[]{}|/' }, ['\\^$.*+?()[]{}|/']],
    ['port_1 port1 port\u0301 port.', { text: 'port', wholeWord: true, matchCase: true }, ['port']],
    ['port_1 port1 port\u0301 port.', { text: 'port', wholeWord: true }, ['port\u0301', 'port']],
    ['aport port', { text: 'port', wholeWord: true }, ['port']],
    ['cat dog', { text: 'cat|dog', wholeWord: true }, []],
  ])('%j %j', (line, query, hits) => {
    expect(found(line, query)).toEqual(hits);
  });

  it('takes composed and decomposed letters as the same, and finds them where they stand', () => {
    const decomposed = 'Cafe\u0301 ole\u0301 cafe';
    expect(found(decomposed, { text: 'é', matchCase: true })).toEqual(['e\u0301', 'e\u0301']);
    expect(found(decomposed, { text: 'e\u0301 OL' })).toEqual(['e\u0301 ol']);
    expect(found('한글 \u1112\u1161\u11ab', { text: '한' })).toEqual(['한', '\u1112\u1161\u11ab']);
  });

  it('tells what is to stand there only where it was asked for', () => {
    expect(findInLine('a b', pattern({ text: 'b' }))).toEqual([{ start: 2, end: 3 }]);
    expect(findInLine('e\u0301 b', pattern({ text: 'b' }), 'c')).toEqual([
      { start: 3, end: 4, replacement: 'c' },
    ]);
    expect(findInLine('e\u0301', pattern({ text: 'x' }))).toEqual([]);
  });

  it('finds what a search letter by letter finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '.', '(', '$', '\\', ' ', 'é', '中'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, letters, fc.boolean(), (line, text, matchCase) => {
        fc.pre(text !== '');
        const fold = (value: string) => (matchCase ? value : value.toLowerCase());
        const naive: number[] = [];
        for (let at = 0; at <= line.length - text.length; ) {
          const hit = fold(line.slice(at, at + text.length)) === fold(text);
          if (hit) naive.push(at);
          at += hit ? text.length : 1;
        }
        expect(findInLine(line, pattern({ text, matchCase })).map(({ start }) => start)).toEqual(naive);
      }),
    );
  });

  it('finds in decomposed text what it finds in the same text composed', () => {
    const letters = fc.string({ unit: fc.constantFrom('e', 'e\u0301', 'o\u0308', 'a', ' '), maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.constantFrom('é', 'e', 'éa', 'ö ', 'a'), (line, text) => {
        const composed = line.normalize('NFC');
        const query = pattern({ text });
        const inLine = findInLine(line, query).map(({ start, end }) =>
          line.slice(start, end).normalize('NFC'),
        );
        const inComposed = findInLine(composed, query).map(({ start, end }) => composed.slice(start, end));
        expect(inLine).toEqual(inComposed);
      }),
    );
  });
});

describe('looking for what typography has set', () => {
  const KEYS = { matchCase: false, wholeWord: false };

  it.each([
    ['They don’t say “yes” by e\u2011mail at 10\u00a0per cent.', "don't", 'don’t'],
    ['They don’t say “yes” by e\u2011mail at 10\u00a0per cent.', '"yes"', '“yes”'],
    ['They don’t say “yes” by e\u2011mail at 10\u00a0per cent.', 'e-mail', 'e\u2011mail'],
    ['They don’t say “yes” by e\u2011mail at 10\u00a0per cent.', '10 per', '10\u00a0per'],
    ["They don't say so", 'don’t', "don't"],
    ['O\u02bcBrien, O‘Brien, Oʻahu', "o'brien", 'O\u02bcBrien|O‘Brien'],
    [
      'pro–Moscow, pro—Moscow, pro-Moscow, pro−Moscow',
      'pro-moscow',
      'pro–Moscow|pro—Moscow|pro-Moscow|pro−Moscow',
    ],
    ['“But I–” he said; “But I—”', 'I--"', 'I–”|I—”'],
    ['Wait… and wait...', 'wait...', 'Wait…|wait...'],
    ['dip\u00adlo\u00admat, diplomat', 'diplomat', 'dip\u00adlo\u00admat|diplomat'],
    ['dip\u00adlo\u00admat', 'lo\u00admat', 'lo\u00admat'],
    ['a\u200bfter, a\u2060fter, a\ufefffter', 'after', 'a\u200bfter|a\u2060fter|a\ufefffter'],
    ['می\u200cخواهم', 'میخواهم', 'می\u200cخواهم'],
    ['میخواهم', 'می\u200cخواهم', 'میخواهم'],
    ['\u2067الخرطوم\u2069 \u200fالقاهرة', 'الخرطوم القاهرة', 'الخرطوم\u2069 \u200fالقاهرة'],
    ['İstanbul, Istanbul, ISTANBUL, ıstanbul', 'istanbul', 'İstanbul|Istanbul|ISTANBUL|ıstanbul'],
    ['istanbul', 'İSTANBUL', 'istanbul'],
    ['Zürich, Zu\u0308rich', 'zurich', 'Zürich|Zu\u0308rich'],
    ['Straße, Strasse, STRASSE', 'strasse', 'Straße|Strasse|STRASSE'],
    ['Łódź et Œuvre', 'lodz et oeuvre', 'Łódź et Œuvre'],
    ['مُحَمَّد وأحمد', 'محمد واحمد', 'مُحَمَّد وأحمد'],
    ['ســوريا', 'سوريا', 'ســوريا'],
    ['שָׁלוֹם', 'שלום', 'שָׁלוֹם'],
    ['Он сказал: «Нет»', '"нет"', '«Нет»'],
    [
      'Il dit «\u202foui\u202f», «\u00a0oui\u00a0», « oui »',
      '"oui"',
      '«\u202foui\u202f»|«\u00a0oui\u00a0»|« oui »',
    ],
    ['Il dit «\u202foui\u202f»', '« oui »', '«\u202foui\u202f»'],
    ['Non\u202f! Non! Non !', 'non!', 'Non\u202f!|Non!|Non !'],
    ['Er sagt „nein“, ‚nein‘, »nein«', '"nein"', '„nein“|»nein«'],
    ['Er sagt ‚nein‘', "'nein'", '‚nein‘'],
    ['ＣＮＮ報道', 'cnn', 'ＣＮＮ'],
    ['5 %, 5\u202f%', '5 %', '5 %|5\u202f%'],
    ['한국은행 \u1112\u1161\u11ab', '한', '한|\u1112\u1161\u11ab'],
    ['लड़का और लड़की', 'लड़क', 'लड़क|लड़क'],
    ['a\u030a b A\u030a', 'å', 'a\u030a|A\u030a'],
  ])('%j finds by %j: %j', (line, text, hits) => {
    expect(found(line, { ...KEYS, text }).join('|')).toBe(hits);
  });

  it.each([
    ['He said “yes”', '"', '“|”'],
    ["it's ‘it’", "'", "'|‘|’"],
    ['a - b – c — d', '-', '-|–|—'],
    ['a - b – c — d', '—', '—'],
    ['a - b – c — d -- e', '--', '–|—|--'],
    ['« oui »', '"', '«|»'],
    ['«\u202foui\u202f»', '"', '«\u202f|\u202f»'],
    ['a\u00a0b c', ' ', '\u00a0| '],
    ['a\u00a0b c', '\u00a0', '\u00a0'],
    ['dip\u00adlomat', '\u00ad', '\u00ad'],
    ['a…', '...', '…'],
    ['a… b...', '…', '…'],
  ])('%j: of signs %j finds %j', (line, text, hits) => {
    expect(found(line, { text }).join('|')).toBe(hits);
  });

  it('finds the very sign where case and accents matter', () => {
    expect(found('"a" “b”', { text: '"', matchCase: true })).toEqual(['"', '"']);
    expect(found('Don’t, don’t', { text: "don't", matchCase: true })).toEqual(['don’t']);
    expect(found('Résumé, resume, résumé', { text: 'résumé', matchCase: true })).toEqual(['résumé']);
  });

  it('never takes half of a character', () => {
    expect(found('Straße', { text: 's' })).toEqual(['S']);
    expect(found('ﬁne', { text: 'i' })).toEqual([]);
    expect(found('½', { text: '1' })).toEqual([]);
    expect(found('나라가', { text: '라' })).toEqual(['라']);
    expect(found('한', { text: '하' })).toEqual([]);
    expect(found('🇫🇷🇺🇸 a', { text: '🇷🇺 a' })).toEqual([]);
  });

  const pieces = fc.constantFrom(
    ...'aeizAEÀéñßœæøŁıİς\'’‘"“”«»-–— \u00a0\u202f\u00ad\u200b\u200c\u0301\u0308أإئىةمَ\u0640שׁ中が한क़ि🎉',
    'e\u0301',
    '\u1112\u1161\u11ab',
    '…',
    'ﬁ',
    '👨\u200d👩\u200d👧',
  );
  const texts = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

  it('folds each line as a search of the library does, and knows where everything stood', () => {
    fc.assert(
      fc.property(texts, (line) => {
        const { text, places } = foldLine(line, 'letters');
        const signs = (value: string) =>
          value.replace(/ *" */gu, '"').replace(/-+/gu, '-').replaceAll('\u200d', '');
        expect(signs(text)).toBe(signs(foldText(line)));
        if (places === null) {
          expect(text.length).toBe(line.length);
          return;
        }
        expect([places.starts.length, places.ends.length]).toEqual([text.length, text.length]);
        let last = 0;
        places.starts.forEach((start, at) => {
          const end = places.ends[at] ?? -1;
          expect(start >= last && end > start && end <= line.length).toBe(true);
          last = start;
        });
      }),
      { numRuns: 500 },
    );
  });

  it('finds every part of a line whose ends are whole characters, in what keys make of it', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, words, after) => {
        const text = foldText(words).trim();
        fc.pre(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text) && !/[-"👨]/u.test(text));
        const line = `${before} ${words} ${after}`;
        const hits = findInLine(line, pattern({ text }));
        expect(hits.map(({ start, end }) => foldText(line.slice(start, end)))).toContain(text);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the line', () => {
    const query = pattern({ text: 'aaaaaaaaab' });
    const time = (length: number) => {
      const line = 'ﬀ’a'.repeat(length);
      const began = performance.now();
      findInLine(line, query);
      return performance.now() - began;
    };
    time(2000);
    const short = Math.min(...[0, 1, 2, 3, 4].map(() => time(4000)));
    const long = Math.min(...[0, 1, 2, 3, 4].map(() => time(40_000)));
    expect(long / short).toBeLessThan(40);
  });
});

describe('looking for a pattern', () => {
  it.each([
    ['3 of 17', { text: String.raw`\d+` }, ['3', '17']],
    ['b*b', { text: 'a*' }, []],
    ['first\nsecond', { text: '^s\\w+' }, ['second']],
    ['cat concat', { text: 'c?at', wholeWord: true }, ['cat']],
    ['cat dogs', { text: 'cat|dog', wholeWord: true }, ['cat']],
    ['Cat cat', { text: 'c.t', matchCase: true }, ['cat']],
    ['Cat cat', { text: 'c.t' }, ['Cat', 'cat']],
    ['一二', { text: String.raw`\p{Script=Han}` }, ['一', '二']],
  ])('%j %j', (line, query, hits) => {
    expect(found(line, { ...query, isPattern: true })).toEqual(hits);
  });

  it.each(['(', '[a', 'a{2,1}', ')a(', '\\p{Nothing}', '*'])(
    'says in a sentence what is wrong with %s',
    (text) => {
      const compiled = compileQuery({ ...WORDS, text, isPattern: true, wholeWord: true });
      expect(compiled).toEqual({
        ok: false,
        message: expect.stringMatching(/^The pattern is not complete: [a-z][^/]+\.$/),
      });
    },
  );
});

describe('a mistake in a pattern', () => {
  it.each([
    ['(', 'unterminated group'],
    ['*', 'nothing to repeat'],
  ])('of %s is told by its reason alone', (text, reason) => {
    expect(compileQuery({ ...WORDS, text, isPattern: true })).toEqual({
      ok: false,
      message: `The pattern is not complete: ${reason}.`,
    });
  });
});

describe('replacing', () => {
  const replaced = (line: string, text: string, template: string) =>
    findInLine(line, pattern({ text, isPattern: true }), template).map(({ replacement }) => replacement);

  it.each([
    ['Nasser Ali', String.raw`(\w+) (\w+)`, '$2, $1', ['Ali, Nasser']],
    ['ab', '(?<first>a)', '[$<first>]', ['[a]']],
    ['a', 'a', '$$1 $& $1 $0', ['$1 a $1 $0']],
    ['ab', '(a)|(b)', '<$1$2>', ['<a>', '<b>']],
    ['a', '(a)', '$12', ['a2']],
    ['a', '(a)', '$<none>', ['$<none>']],
    ['a', '(?<first>a)', '$<none> $<first>', ['$<none> a']],
    ['b', '(?<first>a)?b', '[$<first>]', ['[]']],
    ['abcdefghij', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)', '$10 $1 $11 $00 $01', ['j a a1 $00 a']],
    ['a', '(a)', '$02 $20 $', ['$02 $20 $']],
    ['ab', '(a)|(b)', '$25', ['5', 'b5']],
    ['a', 'a', '', ['']],
  ])('%j: /%s/ by %j', (line, text, template, results) => {
    expect(replaced(line, text, template)).toEqual(results);
  });
});
