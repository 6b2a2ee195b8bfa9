import type { SQLiteValue } from 'node-sqlite3-wasm';
import type { PageRequest, StoryPage } from '../../../shared/library/summary.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { arrangedSql } from './arranged-sql.ts';
import type { IndexDatabase } from './index-database.ts';
import { searchSql } from './search-sql.ts';
import { parseSummary } from './summary-schema.ts';

/** A part of the list, arranged and filtered; `now` is in milliseconds. */
export function page(database: IndexDatabase, request: PageRequest, now: number): StoryPage {
  const { from, count, arrangement, filter } = request;
  const { sql, values } = filtered(filter, now);
  const { order, group, groupOrder } = arrangedSql(arrangement, now);
  // The rows are found in the narrow table, and only those that are shown are read.
  const rows = database.rows(`SELECT row FROM facts${sql} ORDER BY ${order} LIMIT ? OFFSET ?`, [
    ...values,
    count,
    from,
  ]);
  const groups =
    group === null
      ? []
      : database.rows(
          `SELECT ${group} AS key, count(*) AS stories FROM facts${sql} GROUP BY key ORDER BY ${groupOrder}`,
          values,
        );
  const [counted] = database.rows(`SELECT count(*) AS total FROM facts${sql}`, values);
  return {
    stories: rows.flatMap(({ row = null }) =>
      database
        .rows('SELECT summary FROM stories WHERE row = ?', [row])
        .map(({ summary }) => parseSummary(String(summary))),
    ),
    from,
    total: Number(counted?.total),
    groups: groups.map(({ key, stories }) => ({ key: String(key), count: Number(stories) })),
    damaged: filter.trim() === '' ? database.damaged() : [],
  };
}

/** The stories of a part of the list, without reading them: a hundred thousand ids take a moment. */
export function ids(database: IndexDatabase, request: PageRequest, now: number): readonly string[] {
  const { from, count, arrangement, filter } = request;
  const { sql, values } = filtered(filter, now);
  const { order } = arrangedSql(arrangement, now);
  return database
    .rows(`SELECT id FROM facts${sql} ORDER BY ${order} LIMIT ? OFFSET ?`, [...values, count, from])
    .map(({ id }) => String(id));
}

/** A filter that cannot be read finds nothing: who writes it is told by the search. */
function filtered(filter: string, now: number): { readonly sql: string; readonly values: SQLiteValue[] } {
  const parsed = parseQuery(filter, { typing: true });
  if (!parsed.ok) return { sql: ' WHERE 0', values: [] };
  if (parsed.query.clauses.length === 0) return { sql: '', values: [] };
  const { match, where, values } = searchSql(parsed.query, now);
  const conditions = [
    ...(where.length === 0 ? [] : [`facts.row IN (SELECT row FROM stories WHERE ${where.join(' AND ')})`]),
    ...(match === null ? [] : ['facts.row IN (SELECT rowid FROM words WHERE words MATCH ?)']),
  ];
  return {
    sql: ` WHERE ${conditions.join(' AND ')}`,
    values: [...values, ...(match === null ? [] : [match])],
  };
}
