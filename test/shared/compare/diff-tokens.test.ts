import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTokens } from '../../../shared/compare/diff-tokens.ts';

const tokens = (keys: readonly string[]) => keys.map((key) => ({ key }));
const diff = (before: readonly string[], after: readonly string[]) =>
  diffTokens(tokens(before), tokens(after));
const drawn = (before: readonly string[], after: readonly string[]) =>
  diff(before, after).map(({ change, tokens: own }) => `${change} ${own.map(({ key }) => key).join('')}`);
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `w${from + at}`);

/** The most tokens that both hold in one order. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('how one text came of another', () => {
  it.each([
    ['', '', []],
    ['abc', 'abc', ['same abc']],
    ['', 'ab', ['inserted ab']],
    ['ab', '', ['deleted ab']],
    ['abc', 'axc', ['same a', 'deleted b', 'inserted x', 'same c']],
    ['abc', 'abbc', ['same ab', 'inserted b', 'same c']],
    ['aa', 'a', ['same a', 'deleted a']],
    ['a', 'aa', ['same a', 'inserted a']],
    ['abcd', 'bcd', ['deleted a', 'same bcd']],
    ['abcd', 'abcdef', ['same abcd', 'inserted ef']],
  ])('%j that became %j', (before, after, pieces) => {
    expect(drawn([...before], [...after])).toEqual(pieces);
  });

  it('holds both sides, and keeps as much as can be kept', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diff(before, after);
        const side = (left: string) =>
          pieces.flatMap(({ change, tokens: own }) => (change === left ? [] : own.map(({ key }) => key)));
        expect(side('inserted')).toEqual(before);
        expect(side('deleted')).toEqual(after);
        const kept = pieces.filter(({ change }) => change === 'same').flatMap((piece) => piece.tokens);
        expect(kept).toHaveLength(common(before, after));
        expect(pieces.every(({ tokens: own }) => own.length > 0)).toBe(true);
        expect(pieces.some(({ change }, at) => change === pieces[at - 1]?.change)).toBe(false);
      }),
    );
  });

  it('is as exact in a long text, which is cut at what stands there once', () => {
    const before = numbered(0, 1000);
    const after = [
      'start',
      ...numbered(0, 200),
      ...numbered(210, 500),
      'x',
      'y',
      ...numbered(500, 750),
      'z',
      ...numbered(751, 990),
    ];
    const pieces = diff(before, after);
    expect(pieces.map(({ change, tokens: own }) => [change, own.length, own[0]?.key])).toEqual([
      ['inserted', 1, 'start'],
      ['same', 200, 'w0'],
      ['deleted', 10, 'w200'],
      ['same', 290, 'w210'],
      ['inserted', 2, 'x'],
      ['same', 250, 'w500'],
      ['deleted', 1, 'w750'],
      ['inserted', 1, 'z'],
      ['same', 239, 'w751'],
      ['deleted', 10, 'w990'],
    ]);
  });

  it('tells a long stretch that went elsewhere as gone here and come there', () => {
    const before = [...numbered(0, 100), ...numbered(100, 500)];
    const after = [...numbered(100, 500), ...numbered(0, 100)];
    expect(diff(before, after).map(({ change, tokens: own }) => [change, own.length])).toEqual([
      ['deleted', 100],
      ['same', 400],
      ['inserted', 100],
    ]);
  });

  it('gives up on a long text in which nothing stands once, and loses none of it', () => {
    const twice = (mark: string) => numbered(0, 250).flatMap((word) => [`${mark}${word}`, `${mark}${word}`]);
    expect(diff(twice('old'), twice('new')).map(({ change, tokens: own }) => [change, own.length])).toEqual([
      ['deleted', 500],
      ['inserted', 500],
    ]);
  });
});
