import { describe, expect, it } from 'vitest';
import { complaints, isReached, readList, unreachedFiles } from './reached.mjs';

const counts = (b: number[], f: number[] = [], s: number[] = [1]) => ({
  b: { '0': b },
  f: Object.fromEntries(f.entries()),
  s: Object.fromEntries(s.entries()),
});

describe('a file', () => {
  it('is reached where half of its branches run', () => {
    expect(isReached(counts([1, 0]))).toBe(true);
    expect(isReached(counts([5, 0, 0], [1, 1]))).toBe(false);
  });

  it('without branches is reached where half of its functions run', () => {
    expect(isReached(counts([], [3, 0]))).toBe(true);
    expect(isReached(counts([], [3, 0, 0]))).toBe(false);
  });

  it('without either is reached where it is imported, and one of types alone always', () => {
    expect(isReached(counts([], [], [1]))).toBe(true);
    expect(isReached(counts([], [], [0, 0]))).toBe(false);
    expect(isReached(counts([], [], []))).toBe(true);
  });
});

describe('the list of files that no unit test reaches', () => {
  it('names what is measured below the project', () => {
    const coverage = {
      '/app/shared/b.ts': counts([0]),
      '/app/shared/a.ts': counts([0]),
      '/app/c.ts': counts([1]),
    };
    expect(unreachedFiles(coverage, '/app')).toEqual(['shared/a.ts', 'shared/b.ts']);
  });

  it('refuses one that is new, and one that need not be there any more', () => {
    expect(complaints(['a.ts', 'b.ts'], ['b.ts', 'c.ts'])).toEqual([
      'c.ts is reached by no unit test, as less than half of its branches run: test it.',
      'a.ts is reached by now, or gone: take it out with npm run reach -- --shrink.',
    ]);
    expect(complaints(['a.ts'], ['a.ts'])).toEqual([]);
  });

  it('has a path a line, and lines that say why', () => {
    expect(readList('# Why.\na.ts\n\nb.ts\n')).toEqual(['a.ts', 'b.ts']);
  });
});
