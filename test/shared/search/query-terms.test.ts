import { expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { findTerms, queryTerms } from '../../../shared/search/query-terms.ts';

function terms(query: string) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return queryTerms(parsed.query);
}

it('marks the words that a query wants, and nothing that it refuses or asks of a field', () => {
  expect(terms('cairo -oslo tag:Sudan "red sea" OR port*')).toEqual([
    { tokens: ['cairo'], prefix: false },
    { tokens: ['red', 'sea'], prefix: false },
    { tokens: ['port'], prefix: true },
  ]);
  expect(queryTerms({ clauses: [[{ kind: 'words', not: false, text: '—', prefix: false }]] })).toEqual([]);
});

it.each([
  ['cairo', 'Cairo, then CAIRO again', ['Cairo', 'CAIRO']],
  ['cairo', 'Cairoenes', []],
  ['"red sea"', 'The Red Sea; a red, calm sea; red', ['Red Sea']],
  ['port*', 'Ports of Port Sudan, no airport', ['Ports', 'Port']],
  ['"red se*"', 'red sea red', []],
  ['red OR "red sea"', 'The Red Sea is red', ['Red Sea', 'red']],
  ['tome', 'São Tomé', ['Tomé']],
  ['oslo', 'Cairo', []],
])('finds for %s in “%s” each place', (query, text, places) => {
  expect(findTerms(text, terms(query)).map(({ start, end }) => text.slice(start, end))).toEqual(places);
});

it('lets the last word of a beginning go on, and no other', () => {
  const begun = [{ tokens: ['red', 'se'], prefix: true }];
  expect(findTerms('the red sea and the reds sea', begun)).toEqual([{ start: 4, end: 11 }]);
  expect(findTerms('a red', begun)).toEqual([]);
});

const word = (token: string, prefix = false) => ({ tokens: [token], prefix });
const texts = (text: string, found: ReturnType<typeof findTerms>) =>
  found.map(({ start, end }) => text.slice(start, end));

it('finds words as they are folded, beginnings of them, and phrases, the longest where several begin', () => {
  const text = 'Émile met Emile in KHARTOUM2 and said: peace talks, peace.';
  const terms = [
    word('emile'),
    word('khart', true),
    word('peace'),
    { tokens: ['peace', 'ta'], prefix: true },
  ];
  expect(texts(text, findTerms(text, terms))).toEqual([
    'Émile',
    'Emile',
    'KHARTOUM2',
    'peace talks',
    'peace',
  ]);
});

it('finds no more of them than are wanted, the first ones', () => {
  const text = 'Peace, peace and peace again.';
  expect(findTerms(text, [word('peace')], 2)).toEqual([
    { start: 0, end: 5 },
    { start: 7, end: 12 },
  ]);
});

it('finds no phrase that goes on beyond the end of the text', () => {
  expect(findTerms('They want peace', [{ tokens: ['peace', 'talks'], prefix: false }])).toEqual([]);
  expect(findTerms('They want peace', [{ tokens: ['peace', 't'], prefix: true }])).toEqual([]);
});
