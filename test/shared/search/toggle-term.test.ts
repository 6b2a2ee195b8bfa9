import { expect, it } from 'vitest';
import type { SearchTerm } from '../../../shared/search/search-query.ts';
import { queryHasTerm, toggleTerm } from '../../../shared/search/toggle-term.ts';

const AFRICA: SearchTerm = { kind: 'section', not: false, text: 'East Africa', prefix: false };
const READY: SearchTerm = { kind: 'status', not: false, status: 'ready' };

it('writes what is chosen into a query, and takes just that out again', () => {
  const one = toggleTerm('dams', AFRICA);
  expect(one).toBe('dams section:"East Africa" ');
  const both = toggleTerm(one, READY);
  expect(both).toBe('dams section:"East Africa" status:ready ');
  expect(queryHasTerm(both, AFRICA)).toBe(true);
  expect(toggleTerm(both, AFRICA)).toBe('dams status:ready ');
  expect(toggleTerm(toggleTerm('', READY), READY)).toBe('');
});

it('knows it however it is written, and takes no other for it', () => {
  expect(queryHasTerm('SECTION:"east africa"', AFRICA)).toBe(true);
  expect(queryHasTerm('-section:"East Africa"', AFRICA)).toBe(false);
  expect(queryHasTerm('section:"East Africa" OR section:World', AFRICA)).toBe(false);
  expect(queryHasTerm('section:"East', AFRICA)).toBe(false);
});

it('adds to a query that cannot be read', () => {
  expect(toggleTerm('status:done', READY)).toBe('status:done status:ready ');
});
