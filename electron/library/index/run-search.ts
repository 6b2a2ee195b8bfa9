import type { SQLiteValue } from 'node-sqlite3-wasm';
import type { SearchAnswer } from '../../../shared/library/summary.ts';
import { queryTerms } from '../../../shared/search/query-terms.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { excerptAround } from './excerpt-around.ts';
import type { IndexDatabase } from './index-database.ts';
import { WORD_COLUMNS } from './index-schema.ts';
import { unpacked } from './packed-passages.ts';
import { type SearchSql, searchSql } from './search-sql.ts';
import { parseSummary } from './summary-schema.ts';

/** Of what more stories hold than this, the newest are ranked: all others are far down any list. */
const RANKED = 1000;
/** When fewer of those have it in the headline, so do the ones that have it there and are older. */
const HEADLINES = 40;
/** Counting goes on to here; a desk that finds more than that has to say more. */
export const MOST_COUNTED = 2000;
const DAY_MS = 86_400_000;
/** A story of today is worth so much more than one of old, of a month ago half as much more. */
const NEWS = 0.35;
const HALF_DAYS = 30;

interface Ranked {
  readonly row: number;
  readonly score: number;
  /** The terms are in the headline, or some of them. */
  readonly isInHeadline: boolean;
}

/** The part of what was found that is asked for, best first; without words, newest first. */
export function runSearch(
  database: IndexDatabase,
  query: SearchQuery,
  { from, count, now }: { readonly from: number; readonly count: number; readonly now: number },
): Omit<SearchAnswer, 'problem'> {
  if (query.clauses.length === 0) return { hits: [], total: 0 };
  const sql = searchSql(query, now);
  const { match } = sql;
  const { rows, total } =
    match === null ? listed(database, sql, from, count) : ranked(database, { ...sql, match }, now);
  const shown = match === null ? rows : rows.slice(from, from + count);
  const words = queryTerms(query);
  const hits = shown.flatMap((row) => {
    const found = database.rows(
      'SELECT summary, passages FROM stories JOIN texts ON texts.row = stories.row WHERE stories.row = ?',
      [row],
    )[0];
    if (!found) return [];
    const story = parseSummary(String(found.summary));
    return { id: story.id, story, ...excerptAround(unpacked(found.passages), words, story.language) };
  });
  return { hits, total };
}

function listed(database: IndexDatabase, { where, values }: SearchSql, from: number, count: number) {
  const condition = where.join(' AND ');
  const rows = database.rows(
    `SELECT row FROM facts WHERE ${condition} ORDER BY changed DESC, id DESC LIMIT ? OFFSET ?`,
    [...values, count, from],
  );
  const counted = database.rows(
    `SELECT count(*) AS total FROM (SELECT 1 FROM facts WHERE ${condition} LIMIT ?)`,
    [...values, MOST_COUNTED],
  );
  return { rows: rows.map(({ row }) => Number(row)), total: Number(counted[0]?.total) };
}

function ranked(database: IndexDatabase, sql: SearchSql & { readonly match: string }, now: number) {
  const best = candidates(database, sql.match, sql, now);
  const isAll = best.length < RANKED;
  if (
    !isAll &&
    sql.inHeadline !== null &&
    best.filter(({ isInHeadline }) => isInHeadline).length < HEADLINES
  ) {
    const seen = new Set(best.map(({ row }) => row));
    const older = candidates(database, sql.inHeadline, sql, now);
    best.push(...older.filter(({ row }) => !seen.has(row)));
  }
  best.sort((a, b) => a.score - b.score || b.row - a.row);
  return { rows: best.map(({ row }) => row), total: isAll ? best.length : counted(database, sql) };
}

const HEADLINE_ONLY = Object.keys(WORD_COLUMNS).map((column) => (column === 'headline' ? 10 : 0));
const RANKS =
  `bm25(words.words, ${Object.values(WORD_COLUMNS).join(', ')}) AS rank, bm25(words.words, ` +
  `${HEADLINE_ONLY.join(', ')}) AS headline`;
/** A name is there or not: what has it is told apart by its day alone, and need not be weighed. */
const EVEN = '-1 AS rank, 0 AS headline';
/**
 * A word in the headline is worth more than many in the text, which a single rank of all columns does not
 * give it: that levels off.
 */
const HEADLINE_WORTH = 1.5;

function candidates(
  database: IndexDatabase,
  match: string,
  { where, values, inHeadline }: SearchSql,
  now: number,
): Ranked[] {
  const ranks = inHeadline === null ? EVEN : RANKS;
  const sql =
    `SELECT words.rowid AS row, ${ranks}, facts.day AS day FROM words JOIN facts ON facts.row = ` +
    `words.rowid WHERE words.words MATCH ?${and(where)} ORDER BY words.rowid DESC LIMIT ?`;
  return database.rows(sql, [match, ...values, RANKED]).map(({ row, rank, headline, day }) => ({
    row: Number(row),
    score: (Number(rank) + HEADLINE_WORTH * Number(headline)) * freshness(String(day), now),
    // Better is less.
    isInHeadline: Number(headline) < 0,
  }));
}

function freshness(day: string, now: number): number {
  const age = Math.max(0, (now - Date.parse(day)) / DAY_MS);
  return 1 + NEWS / (1 + (Number.isFinite(age) ? age : 10_000) / HALF_DAYS);
}

function counted(database: IndexDatabase, { match, where, values }: SearchSql): number {
  const join = where.length === 0 ? '' : ' JOIN facts ON facts.row = words.rowid';
  const given: readonly SQLiteValue[] = [match, ...values, MOST_COUNTED];
  const sql =
    `SELECT count(*) AS total FROM (SELECT 1 FROM words${join} WHERE words.words MATCH ` +
    `?${and(where)} LIMIT ?)`;
  return Number(database.rows(sql, given)[0]?.total);
}

function and(where: readonly string[]): string {
  return where.map((condition) => ` AND ${condition}`).join('');
}
