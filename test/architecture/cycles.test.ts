import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { folderCycles, valueCycles } from './rules/cycles.ts';
import { parseSource } from './rules/source-file.ts';

/** Folders whose folders can be understood one after the other. */
const FREE_OF_CYCLES = [
  'electron/',
  'electron/library/',
  'electron/library/import/',
  'electron/library/media/',
  'renderer/',
  'renderer/editor/',
  'renderer/features/',
  'renderer/features/stories/',
  'shared/',
  'shared/import/',
  'shared/page/',
];

const sources = projectSources();
const parsed = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));

describe('import cycles', () => {
  it('of values are none in the project', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(valueCycles(sources)).toEqual([]);
  });

  it('of values are found over several files', () => {
    const files = parsed({
      'shared/a.ts': `import { b } from './b.ts'; export const a = b;`,
      'shared/b.ts': `export { c as b } from './sub/c.ts';`,
      'shared/sub/c.ts': `import { a } from '../a.ts'; export const c = () => a;`,
      'shared/d.ts': `import { a } from './a.ts'; export const d = a;`,
    });
    expect(valueCycles(files)).toEqual(['shared/a.ts <-> shared/b.ts <-> shared/sub/c.ts']);
  });

  it.each([
    `import type { A } from './a.ts'; export type B = A;`,
    `export type { A } from './a.ts'; export const b = 1;`,
    `export const b = () => import('./a.ts');`,
  ])('of values are not made by %s', (text) => {
    const files = parsed({ 'shared/a.ts': `import './b.ts'; export const a = 1;`, 'shared/b.ts': text });
    expect(valueCycles(files)).toEqual([]);
  });
});

describe('folders beside each other', () => {
  it.each(FREE_OF_CYCLES)('need each other nowhere in %s', (parent) => {
    expect(folderCycles(sources, parent)).toEqual([]);
  });

  it('are found to need each other, were it for a type', () => {
    const files = parsed({
      'electron/library/bin/a.ts': `import { b } from '../disk/b.ts'; export const a = b;`,
      'electron/library/disk/b.ts': `import type { C } from '../lock/c.ts'; export const b: C = 1;`,
      'electron/library/lock/c.ts': `import { a } from '../bin/a.ts'; export type C = number; export const c = a;`,
      'electron/library/library.ts': `import { a } from './bin/a.ts'; export const library = a;`,
    });
    expect(folderCycles(files, 'electron/library/')).toEqual(['electron/library/{bin, disk, lock}']);
  });
});
