import type { Facets, FacetValue } from '../../../shared/library/facets.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { STATUSES } from '../../../shared/story/status.ts';
import { filtered } from './filtered-sql.ts';
import type { IndexDatabase } from './index-database.ts';
import { countOf } from './run-page.ts';
import { OVERDUE } from './search-sql.ts';
import { nameKey, tagOf, type UsedName } from './used-names.ts';

/** More than anybody looks through; who wants another writes it. */
const MOST = 60;

/** What the stories that a query finds have in common; `now` in milliseconds. */
export function facets(database: IndexDatabase, filter: string, now: number): Facets {
  const { sql, values } = filtered(filter, now);
  const [counted = {}] = database.rows(
    `SELECT count(*) AS total, sum(image) AS images, sum(tk) AS tks, ` +
      `sum(corrected) AS corrected, count(CASE WHEN ${OVERDUE} THEN ` +
      `1 END) AS overdue FROM facts${sql}`,
    [new Date(now).toISOString(), ...values],
  );
  const statuses = new Map(
    database
      .rows(`SELECT status, count(*) AS found FROM facts${sql} GROUP BY status`, values)
      .map(({ status, found }) => [String(status), Number(found)]),
  );
  const names = sql === '' ? everyName(database) : namesOf(database, sql, values);
  const of = (kind: UsedName['kind']) => names.get(kind) ?? [];
  return {
    total: Number(counted.total),
    statuses: STATUSES.flatMap((status) => {
      const count = statuses.get(status);
      return count ? [{ status, count }] : [];
    }),
    sections: of('section'),
    tags: of('tag'),
    places: of('place'),
    authors: of('author'),
    assignees: of('assignee'),
    collections: of('collection'),
    series: of('series'),
    kickers: of('kicker'),
    sources: of('source'),
    languages: database
      .rows(
        `SELECT language, count(*) AS found FROM facts${sql} GROUP BY language ORDER BY found DESC, language LIMIT ?`,
        [...values, MOST],
      )
      .map(({ language, found }) => ({ name: String(language), count: Number(found) })),
    images: Number(counted.images),
    tks: Number(counted.tks),
    corrected: Number(counted.corrected),
    overdue: Number(counted.overdue),
  };
}

type Names = ReadonlyMap<string, readonly FacetValue[]>;

/** Of the whole library the index counts names as they come and go. */
function everyName(database: IndexDatabase): Names {
  const rows = database.rows('SELECT kind, name, stories FROM used ORDER BY stories DESC, name');
  return grouped(
    rows.map(({ kind, name, stories }) => ({
      kind: String(kind),
      name: shown(String(kind), String(name)),
      count: Number(stories),
    })),
  );
}

function namesOf(database: IndexDatabase, sql: string, values: Parameters<IndexDatabase['rows']>[1]): Names {
  // The way a name is written most is how it is shown.
  const written = new Map<string, string>();
  for (const { kind, name } of database.rows('SELECT kind, name FROM used ORDER BY stories')) {
    const used = { kind, name } as unknown as UsedName;
    written.set(`${used.kind} ${nameKey(used)}`, shown(used.kind, used.name));
  }
  const rows = database.rows(
    `SELECT kind, key, count(*) AS found FROM names WHERE row IN (SELECT row FROM facts${sql}) GROUP ` +
      'BY kind, key ORDER BY found DESC, key',
    values,
  );
  return grouped(
    rows.map(({ kind, key, found }) => ({
      kind: String(kind),
      name: written.get(`${kind} ${key}`) ?? String(key),
      count: Number(found),
    })),
  );
}

function shown(kind: string, name: string): string {
  return kind === 'tag' ? tagOf(name).name : name;
}

function grouped(names: readonly (FacetValue & { readonly kind: string })[]): Names {
  const groups = new Map<string, Map<string, FacetValue>>();
  for (const { kind, name, count } of names) {
    const group = groups.get(kind) ?? new Map<string, FacetValue>();
    groups.set(kind, group);
    // Spellings that differ in case and accents are asked for as one, and so are two tags of one name: the
    // most used says how it is written.
    const key = foldText(name);
    const known = group.get(key);
    group.set(key, known ? { ...known, count: known.count + count } : { name, count });
  }
  return new Map(
    [...groups].map(([kind, group]) => [
      kind,
      [...group.values()].sort((a, b) => b.count - a.count).slice(0, MOST),
    ]),
  );
}

/** How many stories each of these queries finds. */
export function counts(database: IndexDatabase, filters: readonly string[], now: number): readonly number[] {
  return filters.map((filter) => {
    const { sql, values } = filtered(filter, now);
    return countOf(database, sql, values);
  });
}
