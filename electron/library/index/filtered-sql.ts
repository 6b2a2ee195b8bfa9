import type { SQLiteValue } from 'node-sqlite3-wasm';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { searchSql } from './search-sql.ts';

/**
 * What of `facts` a query wants, as the end of a statement. A filter that cannot be read finds nothing: who
 * writes it is told by the search.
 */
export function filtered(
  filter: string,
  now: number,
): { readonly sql: string; readonly values: SQLiteValue[] } {
  const parsed = parseQuery(filter, { typing: true });
  if (!parsed.ok) return { sql: ' WHERE 0', values: [] };
  if (parsed.query.clauses.length === 0) return { sql: '', values: [] };
  const { match, where, values } = searchSql(parsed.query, now);
  const conditions = [
    ...where,
    ...(match === null ? [] : ['facts.row IN (SELECT rowid FROM words WHERE words MATCH ?)']),
  ];
  return {
    sql: ` WHERE ${conditions.join(' AND ')}`,
    values: [...values, ...(match === null ? [] : [match])],
  };
}
