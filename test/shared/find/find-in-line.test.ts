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
  ])('%j %j', (line, query, hits) => {
    expect(found(line, query)).toEqual(hits);
  });

  it('takes composed and decomposed letters as the same, and finds them where they stand', () => {
    const decomposed = 'Cafe\u0301 ole\u0301 cafe';
    expect(found(decomposed, { text: 'é' })).toEqual(['e\u0301', 'e\u0301']);
    expect(found(decomposed, { text: 'e\u0301 OL' })).toEqual(['e\u0301 ol']);
    expect(found('한글 \u1112\u1161\u11ab', { text: '한' })).toEqual(['한', '\u1112\u1161\u11ab']);
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
  ])('%j: /%s/ by %j', (line, text, template, results) => {
    expect(replaced(line, text, template)).toEqual(results);
  });
});
