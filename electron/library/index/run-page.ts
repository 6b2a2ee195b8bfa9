import type { SQLiteValue } from 'node-sqlite3-wasm';
import type { PageRequest, PlaceRequest, StoryPage } from '../../../shared/library/summary.ts';
import { arrangedSql } from './arranged-sql.ts';
import { filtered } from './filtered-sql.ts';
import type { IndexDatabase } from './index-database.ts';
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
  return {
    stories: rows.flatMap(({ row = null }) =>
      database
        .rows('SELECT summary FROM stories WHERE row = ?', [row])
        .map(({ summary }) => parseSummary(String(summary))),
    ),
    from,
    total: countOf(database, sql, values),
    groups: groups.map(({ key, stories }) => ({ key: String(key), count: Number(stories) })),
    damaged: filter.trim() === '' ? database.damaged() : [],
  };
}

/** Of these `facts`; what the whole library holds is known without a look. */
export function countOf(database: IndexDatabase, sql: string, values: readonly SQLiteValue[]): number {
  if (sql === '') return database.total();
  return Number(database.rows(`SELECT count(*) AS total FROM facts${sql}`, values)[0]?.total);
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

/** How many stories stand before one in the list; null where it is not among them. */
export function place(database: IndexDatabase, request: PlaceRequest, now: number): number | null {
  const { id, arrangement, filter } = request;
  const { sql, values } = filtered(filter, now);
  const { order } = arrangedSql(arrangement, now);
  const [found] = database.rows(
    `SELECT place FROM (SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM facts${sql}) WHERE id = ?`,
    [...values, id],
  );
  return found ? Number(found.place) - 1 : null;
}
