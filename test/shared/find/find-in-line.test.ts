import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInLine } from '../../../shared/find/find-in-line.ts';
import { compileQuery, type FindQuery } from '../../../shared/find/find-query.ts';

const WORDS: FindQuery = { text: '', matchCase: false, wholeWord: false, isPattern: false };

function pattern(query: Partial<FindQuery>): RegExp {
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
    ['naïve', { text: 'naive' }, []],
    ['🎉🎈', { text: '🎈' }, ['🎈']],
    ['a\\^$.*+?()[]{}|/b', { text: '\\^$.*+?()[]{}|/' }, ['\\^$.*+?()[]{}|/']],
    ['port_1 port1 port\u0301 port.', { text: 'port', wholeWord: true }, ['port']],
    ['aport port', { text: 'port', wholeWord: true }, ['port']],
    ['cat dog', { text: 'cat|dog', wholeWord: true }, []],
  ])('%j %j', (line, query, hits) => {
    expect(found(line, query)).toEqual(hits);
  });

  it('takes composed and decomposed letters as the same, and finds them where they stand', () => {
    const decomposed = 'Cafe\u0301 ole\u0301 cafe';
    expect(found(decomposed, { text: 'é' })).toEqual(['e\u0301', 'e\u0301']);
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
