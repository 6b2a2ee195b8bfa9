import { expect, it } from 'vitest';
import { printQuery, printTerm } from '../../../shared/search/print-query.ts';
import type { SearchTerm } from '../../../shared/search/search-query.ts';

const words = (text: string, more: { not?: boolean; prefix?: boolean } = {}): SearchTerm => ({
  kind: 'words',
  not: false,
  text,
  prefix: false,
  ...more,
});
const tag = (text: string): SearchTerm => ({ kind: 'tag', not: false, text, prefix: false });

it.each([
  ['cairo', words('cairo')],
  ['-cairo', words('cairo', { not: true })],
  ['port*', words('port', { prefix: true })],
  ['"red sea"', words('red sea')],
  ['"10:30"', words('10:30')],
  ['"-oslo"', words('-oslo')],
  ['"–oslo"', words('–oslo')],
  ['"OR"', words('OR')],
  ['ORWELL', words('ORWELL')],
  ['"a*"', words('a*')],
  ['ship-to-shore', words('ship-to-shore')],
  ['tag:Sudan', tag('Sudan')],
  ['tag:-x', tag('-x')],
  ['tag:a:b', tag('a:b')],
  ['tag:OR', tag('OR')],
  ['-tag:"South Sudan"*', { kind: 'tag', not: true, text: 'South Sudan', prefix: true }],
  ['section:"World 1"', { kind: 'section', not: false, text: 'World 1', prefix: false }],
  ['place:"Cairo 1"', { kind: 'place', not: false, text: 'Cairo 1', prefix: false }],
  ['by:"Bello 1"', { kind: 'by', not: false, text: 'Bello 1', prefix: false }],
  ['assignee:"Bello 1"', { kind: 'assignee', not: false, text: 'Bello 1', prefix: false }],
  ['series:"Water wars"', { kind: 'series', not: false, text: 'Water wars', prefix: false }],
  ['collection:"Elections 1"', { kind: 'collection', not: false, text: 'Elections 1', prefix: false }],
  ['-status:in-edit', { kind: 'status', not: true, status: 'in-edit' }],
  ['priority:2', { kind: 'priority', not: false, from: 2, to: 2 }],
  ['priority:2-4', { kind: 'priority', not: false, from: 2, to: 4 }],
  ['is:overdue', { kind: 'is', not: false, is: 'overdue' }],
  ['has:tk', { kind: 'has', not: false, has: 'tk' }],
  ['lang:ar', { kind: 'lang', not: false, text: 'ar' }],
  ['before:7d', { kind: 'before', not: false, text: '7d' }],
] as const satisfies readonly (readonly [string, SearchTerm])[])(
  '%s is how a query writes it',
  (text, term) => {
    expect(printTerm(term)).toBe(text);
  },
);

it('writes alternatives with OR and everything else beside each other', () => {
  expect(printQuery({ clauses: [[words('cairo'), words('oslo')], [tag('Sudan')]] })).toBe(
    'cairo OR oslo tag:Sudan',
  );
  expect(printQuery({ clauses: [] })).toBe('');
});
