import { expect, it } from 'vitest';
import { queryPieces } from '../../../shared/search/query-pieces.ts';

it('cuts a query at its spaces, and tells where each piece and its value stand', () => {
  expect(queryPieces(' cairo  -tag:"South Sudan"* ')).toEqual([
    {
      not: false,
      operator: null,
      value: 'cairo',
      quoted: false,
      closed: true,
      prefix: false,
      start: 1,
      valueStart: 1,
      end: 6,
    },
    {
      not: true,
      operator: 'tag',
      value: 'South Sudan',
      quoted: true,
      closed: true,
      prefix: true,
      start: 8,
      valueStart: 13,
      end: 27,
    },
  ]);
});

it.each([
  ['"red sea', { value: 'red sea', quoted: true, closed: false, prefix: false, end: 8 }],
  ['“red sea”', { value: 'red sea', quoted: true, closed: true, end: 9 }],
  ['„red sea“', { value: 'red sea', quoted: true, closed: true }],
  ['«red sea»*', { value: 'red sea', quoted: true, prefix: true, end: 10 }],
  ['""', { value: '', quoted: true, closed: true, end: 2 }],
  ['port**', { value: 'port', prefix: true, end: 6 }],
  ['po*rt', { value: 'po*rt', prefix: false }],
  ['a"b”c', { value: 'a b c', quoted: false, closed: true }],
  ['-', { not: false, value: '-' }],
  ['−oslo', { not: true, value: 'oslo', start: 0, valueStart: 1 }],
  ['–oslo', { not: true, value: 'oslo' }],
  ['STATUS:ready', { operator: 'status', value: 'ready', valueStart: 7 }],
  ['http://a', { operator: null, value: 'http://a', valueStart: 0 }],
  ['xtag:a', { operator: null, value: 'xtag:a' }],
  ['tag:', { operator: 'tag', value: '', quoted: false, end: 4 }],
])('takes %s for one piece', (text, piece) => {
  expect(queryPieces(text)).toEqual([expect.objectContaining(piece)]);
});

it('takes a sign of no with a space behind it for a word', () => {
  expect(queryPieces('- oslo').map(({ not, value }) => [not, value])).toEqual([
    [false, '-'],
    [false, 'oslo'],
  ]);
});
