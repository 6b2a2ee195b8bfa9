import { expect, it } from 'vitest';
import type { IndexDatabase } from '../../../../electron/library/index/index-database.ts';
import { MOST_COUNTED, runSearch } from '../../../../electron/library/index/run-search.ts';
import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { indexOf } from './index-of.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');

function search(database: IndexDatabase, text: string, count = 20) {
  const parsed = parseQuery(text, { typing: false });
  if (!parsed.ok) throw new Error(`“${text}” is no query`);
  const { hits, total } = runSearch(database, parsed.query, { from: 0, count, now: NOW });
  return { places: hits.map(({ id }) => Number(id.slice('story-'.length))), total };
}

it('puts what is fresh before what is old and says as much, whenever it was written down', () => {
  const same = { headline: 'Talks in Cairo', text: 'They met.' };
  const database = indexOf([
    { ...same, date: '2026-01-31' },
    { ...same, date: '2026-02-01T09:00:00Z' },
    { ...same, date: '2026-01-02' },
    { ...same, date: '1998-01-01' },
  ]);
  expect(search(database, 'cairo')).toEqual({ places: [1, 0, 2, 3], total: 4 });
});

it('lets no freshness outweigh the headline', () => {
  const database = indexOf([
    { headline: 'Ceasefire in Sudan', date: '1998-01-01' },
    { headline: 'Elsewhere', text: 'A ceasefire in Sudan.', date: '2026-02-01' },
  ]);
  expect(search(database, 'ceasefire sudan').places).toEqual([0, 1]);
});

it('takes a day to come for no fresher than today', () => {
  const same = { headline: 'Talks in Cairo' };
  const database = indexOf([
    { ...same, date: '2026-02-01T11:00:00Z' },
    { ...same, date: '2031-01-01' },
  ]);
  expect(search(database, 'cairo').places).toEqual([1, 0]);
});

it('finds the old headlines behind a thousand newer stories that only speak of it, each once', () => {
  const newer = Array.from({ length: 1100 }, () => ({ headline: 'Budget', text: 'As in Cairo.' }));
  const database = indexOf([
    { headline: 'Talks in Cairo' },
    { headline: 'Cairo waits' },
    ...newer,
    { headline: 'Cairo again' },
  ]);
  const { places, total } = search(database, 'cairo', 1200);
  expect([...places.slice(0, 3)].sort((a, b) => a - b)).toEqual([0, 1, 1102]);
  expect(new Set(places).size).toBe(places.length);
  expect(total).toBe(1103);
}, 60_000);

it('counts no further than it says', () => {
  const database = indexOf(Array.from({ length: MOST_COUNTED + 5 }, () => ({ text: 'Cairo.' })));
  expect(search(database, 'cairo', 1).total).toBe(MOST_COUNTED);
  expect(search(database, 'lang:en', 1).total).toBe(MOST_COUNTED);
}, 60_000);
