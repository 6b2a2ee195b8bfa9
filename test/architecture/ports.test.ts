import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { libraryPortViolations } from './rules/ports.ts';
import { parseSource } from './rules/source-file.ts';

const sources = projectSources();
const violations = (path: string, text: string) => libraryPortViolations([parseSource(path, text)]);

describe('the ports of a library', () => {
  it('hold in the project', () => {
    expect(sources.some(({ path }) => path === 'electron/library/ports/library-ports.ts')).toBe(true);
    expect(libraryPortViolations(sources)).toEqual([]);
  });

  it.each([
    ['electron/library/ports/a.ts', `import type { B } from '../bin/b.ts'; export type A = B;`],
    ['electron/library/ports/a.ts', `import type { B } from '../../windows/b.ts'; export type A = B;`],
    ['electron/library/ports/a.ts', `export const A = 1;`],
    ['electron/library/ports/a.ts', `export function a() {}`],
    ['electron/library/ports/a.ts', `import { b } from './b.ts'; export type A = typeof b;`],
    ['electron/library/bin/a.ts', `import type { LibraryContext } from '../ports/library-ports.ts'`],
    ['electron/library/bin/a.ts', `import { type LibraryContext as All } from '../ports/library-ports.ts'`],
  ])('are broken, in %s, by: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'electron/library/ports/a.ts',
      `import type { S } from '../../../shared/story/story.ts'; export type A = S;`,
    ],
    ['electron/library/ports/a.ts', `import type { B } from './b.ts'; export interface A extends B {}`],
    ['electron/library/bin/a.ts', `import type { LayoutPort } from '../ports/library-ports.ts'`],
    ['electron/library/library.ts', `import type { LibraryContext } from './ports/library-ports.ts'`],
  ])('are kept, in %s, by: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
