import { parseQuery } from '../../../shared/search/parse-query.ts';
import { queryTerms } from '../../../shared/search/query-terms.ts';

/** What is asked of the library for what is typed. A space at the end says that the last word is finished. */
export function searchText(query: string): string {
  const text = query.trimStart().replace(/\s+$/u, ' ').slice(0, 1000);
  // `tag:` before its value asks for nothing yet, and must not empty the list.
  return NO_VALUE.test(text) ? '' : text;
}

const NO_VALUE = /^-?\p{L}+:"?$/u;

/** True for a query that names no word to look for. */
export function isFilter(query: string): boolean {
  const parsed = parseQuery(query, { typing: true });
  return parsed.ok && parsed.query.clauses.length > 0 && queryTerms(parsed.query).length === 0;
}
