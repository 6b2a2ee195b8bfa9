import { describe, expect, it } from 'vitest';
import { projectSources, readProjectFile } from './project-files.ts';
import { readList } from './reach/reached.mjs';
import { importedByNoTest, shareOfLines } from './rules/reach.ts';
import { parseSource } from './rules/source-file.ts';

const sources = projectSources();
const list = readList(readProjectFile('test/architecture/unreached-files.txt'));
const listed = new Set(list);
const parsed = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));

const unimported = importedByNoTest(sources);

describe('a file that no unit test reaches', () => {
  it('is in the list, where not even an import leads to it', () => {
    expect(unimported.filter((path) => !listed.has(path))).toEqual([]);
  });

  it('is in the list once, in alphabetical order, and still there', () => {
    const paths = new Set(sources.map(({ path }) => path));
    expect(list.filter((path) => !paths.has(path))).toEqual([]);
    expect(list).toEqual([...listed].sort());
  });

  // As measured on 30 November 2026, rounded up: each may only shrink.
  it.each([
    ['electron', 0.08],
    ['renderer', 0.03],
    ['shared', 0.01],
  ])('is a part of %s that does not grow', (room, most) => {
    expect(shareOfLines(sources, room, listed)).toBeLessThan(most);
  });

  it('is told from one that a test imports by way of others, and from one of types', () => {
    const files = parsed({
      'test/shared/a.test.ts': `import { a } from '../../shared/a.ts'; a();`,
      'test/e2e/a.spec.ts': `import { e } from '../../shared/e.ts'; e();`,
      'shared/a.ts': `export const a = () => import('./b.ts'); import type { C } from './c.ts';`,
      'shared/b.ts': `export { d } from './d.ts';`,
      'shared/c.ts': `export interface C {} export const c = 1;`,
      'shared/d.ts': `export const d = 1;`,
      'shared/e.ts': `export const e = () => 1;`,
      'shared/f.ts': `import type { C } from './c.ts'; export type F = C; export interface G { a: C }`,
    });
    expect(importedByNoTest(files)).toEqual(['shared/c.ts', 'shared/e.ts']);
    expect(
      shareOfLines(
        parsed({ 'shared/a.ts': 'a;\nb;\nc;\n', 'shared/b.ts': 'a;\n' }),
        'shared',
        new Set(['shared/b.ts']),
      ),
    ).toBe(0.25);
  });
});
