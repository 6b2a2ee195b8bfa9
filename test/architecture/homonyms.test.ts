import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { homonymViolations } from './rules/homonyms.ts';
import { parseSource } from './rules/source-file.ts';

const violations = (...files: readonly (readonly [path: string, text: string])[]) =>
  homonymViolations(files.map(([path, text]) => parseSource(path, text)));

const FIRST = 'export type Card = { readonly id: string }; export const LIMIT = 3;';

describe('an exported name', () => {
  it('means one thing in the program', () => {
    expect(homonymViolations(projectSources())).toEqual([]);
  });

  it.each([
    ['export interface Card { readonly title: string }'],
    ['export function Card() { return null }'],
    ['export async function Card() {}'],
    ['export class Card {}'],
    ['export const Card = 1, other = 2'],
    ['export const { Card } = table'],
    ['export const { a: Card = 1 } = table'],
    ['export const [, ...Card] = table'],
    ['const Card = 1; export { Card }'],
    ['const card = 1; export { card as Card }'],
  ])('is refused a second time: %s', (text) => {
    const found = ['Card is exported by renderer/b.ts and shared/a.ts'];
    expect(violations(['shared/a.ts', FIRST], ['renderer/b.ts', text])).toEqual(found);
  });

  it.each([
    [`export { Card } from '../shared/a.ts'; export const other = 1`],
    [`import { Card } from '../shared/a.ts'; export { Card }; export const other = 1`],
    ['const Card = 1; export const other = Card'],
    ['export const other = { Card: 1 }'],
    ['const Card = 1; export { Card as other }'],
    ['export const { Card: other } = table'],
  ])('may be passed on, or used within a file: %s', (text) => {
    expect(violations(['shared/a.ts', FIRST], ['renderer/b.ts', text])).toEqual([]);
  });

  it('may be a type and its value in one file, and is free in tests', () => {
    expect(violations(['shared/a.ts', `${FIRST} export const Card = 1`], ['test/b.ts', FIRST])).toEqual([]);
    const overloads = 'export function f(a: string): void; export function f(a: unknown) {}';
    expect(violations(['shared/a.ts', overloads])).toEqual([]);
  });
});
