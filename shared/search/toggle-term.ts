import { parseQuery } from './parse-query.ts';
import { printQuery, printTerm } from './print-query.ts';
import type { SearchTerm } from './search-query.ts';

/** True where this term is a clause of the query by itself; other clauses may stand beside it. */
export function queryHasTerm(text: string, term: SearchTerm): boolean {
  const parsed = parseQuery(text);
  return parsed.ok && parsed.query.clauses.some((clause) => isOnly(clause, term));
}

/** The query with this term added, or removed where it had it. A query that cannot be parsed gets it at its end. */
export function toggleTerm(text: string, term: SearchTerm): string {
  const parsed = parseQuery(text);
  if (!parsed.ok) return `${text.trim()} ${printTerm(term)} `;
  const { clauses } = parsed.query;
  const others = clauses.filter((clause) => !isOnly(clause, term));
  const next = others.length < clauses.length ? others : [...clauses, [term]];
  // The space says that the last word is finished.
  return next.length === 0 ? '' : `${printQuery({ clauses: next })} `;
}

function isOnly(clause: readonly SearchTerm[], term: SearchTerm): boolean {
  const [only] = clause;
  return clause.length === 1 && only !== undefined && isSame(printTerm(only), printTerm(term));
}

function isSame(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
