import { describe, expect, it } from 'vitest';
import { projectPaths, projectSources } from './project-files.ts';
import { parseSource } from './rules/source-file.ts';
import { folderViolations, styleViolations } from './rules/style.ts';

const violations = (path: string, text: string) => styleViolations([parseSource(path, text)]);

describe('style', () => {
  it('holds in the project', () => {
    expect(styleViolations(projectSources())).toEqual([]);
  });

  it.each([
    [`export * from './story.ts'`],
    [`export { story } from './story.ts'; export type { Tag } from './tag.ts'`],
    ['export default function page() {}'],
    ['const page = 1; export { page as default }'],
    ['export enum Status { draft }'],
    ['const enum Status { draft }; export type S = Status'],
    ['export const parse = (text: any) => text'],
    ['export const parse = (text: Array<any>) => text'],
    ['export const AGES: Readonly<Record<string, number>> = { en: 1 }'],
    ['export function f() { const found: Record<string, number> = {}; return found }'],
    ['export const AGES: Readonly<Partial<Record<string, () => void>>> = {}'],
    [`export const clock = new Intl.DateTimeFormat('en')`],
    ['/** @param {any} text */ export const parse = (text) => text'],
  ])('refuses %s', (text) => {
    expect(violations('shared/a.ts', text)).toHaveLength(1);
  });

  it.each([
    [`import { a } from './a.ts'; export const b = a`],
    [`export { a } from './a.ts'; export const b = 1`],
    ['export const text = "any enum"; // any'],
    ["export const AGES: Readonly<Record<'en' | 'fr', number>> = { en: 1, fr: 2 }"],
    ['export const raw: Record<string, unknown> = {}'],
    [`export const clock = lazily(() => new Intl.DateTimeFormat('en'))`],
    ['export const AGES: ReadonlyMap<string, number> = new Map()'],
  ])('allows %s', (text) => {
    expect(violations('shared/a.ts', text)).toEqual([]);
  });

  it('lets the configuration of a tool export a default', () => {
    for (const path of ['vitest.config.ts', 'test/mutate/vitest.config.ts'])
      expect(violations(path, 'export default {}')).toEqual([]);
    expect(violations('shared/page.config.ts', 'export default {}')).toHaveLength(1);
  });
});

describe('folders', () => {
  it('have names that say something', () => {
    expect(folderViolations(projectPaths())).toEqual([]);
  });

  it('are refused when they do not', () => {
    const paths = ['shared/utils/a.ts', 'renderer/ui/helpers/b.ts', 'shared/common/c.ts', 'shared/common.ts'];
    expect(folderViolations(paths)).toEqual(paths.slice(0, 3));
  });
});
