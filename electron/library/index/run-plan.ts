import type { SQLiteValue } from 'node-sqlite3-wasm';
import type { Plan, PlanPart, PlanRequest } from '../../../shared/library/plan.ts';
import { filtered } from './filtered-sql.ts';
import type { IndexDatabase } from './index-database.ts';
import { parseSummary } from './summary-schema.ts';

/** A month of a busy desk; whoever has more narrows it. */
const MOST_SCHEDULED = 1500;
const MOST_LISTED = 200;
const DATES = ['deadline', 'embargo', 'published'] as const;

/** What is planned for a stretch of time; `now` is in milliseconds. */
export function plan(database: IndexDatabase, { from, to, filter }: PlanRequest, now: number): Plan {
  const { sql, values } = filtered(filter, now);
  const part = (where: string, given: readonly SQLiteValue[], order: string, most: number): PlanPart => {
    const condition = `${sql === '' ? ' WHERE' : `${sql} AND`} ${where}`;
    const all = [...values, ...given];
    const [counted] = database.rows(`SELECT count(*) AS total FROM facts${condition}`, all);
    const rows = database.rows(`SELECT row FROM facts${condition} ORDER BY ${order} LIMIT ?`, [...all, most]);
    return {
      stories: rows.flatMap(({ row = null }) =>
        database
          .rows('SELECT summary FROM stories WHERE row = ?', [row])
          .map(({ summary }) => parseSummary(String(summary))),
      ),
      total: Number(counted?.total),
    };
  };
  return {
    scheduled: part(
      `(${DATES.map((date) => `(facts.${date} >= ? AND facts.${date} < ?)`).join(' OR ')})`,
      DATES.flatMap(() => [from, to]),
      'facts.changed DESC, facts.id DESC',
      MOST_SCHEDULED,
    ),
    overdue: part(
      "facts.deadline < ? AND facts.status IN ('pitch', 'draft', 'in-edit')",
      [new Date(now).toISOString()],
      'facts.deadline, facts.id',
      MOST_LISTED,
    ),
    unscheduled: part(
      `facts.status IN ('pitch', 'draft', 'in-edit', 'ready') AND ` +
        `${DATES.map((date) => `facts.${date} IS NULL`).join(' AND ')}`,
      [],
      'facts.changed DESC, facts.id DESC',
      MOST_LISTED,
    ),
  };
}
