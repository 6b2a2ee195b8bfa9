import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { printQuery } from '../../../../shared/search/print-query.ts';
import type { QueryProblem, SearchTerm } from '../../../../shared/search/search-query.ts';
import type { Status } from '../../../../shared/story/status.ts';

/** Which stories are wanted on a board or in a planner. */
export interface Wanted {
  /** A query as one types it. */
  readonly query: string;
  /** Empty for all. */
  readonly section: string;
  readonly assignee: string;
}

export const UNFILTERED: Wanted = { query: '', section: '', assignee: '' };

/** Longest query that is typed: with what is added to it the library still takes it. */
export const LONGEST_QUERY = 600;

export type Filter =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: QueryProblem };

/** What is asked of the library, as one query; of one status where that is said. */
export function filterOf({ query, section, assignee }: Wanted, status?: Status): Filter {
  const parsed = parseQuery(query.slice(0, LONGEST_QUERY), { typing: true });
  if (!parsed.ok) return parsed;
  const name = (kind: 'section' | 'assignee', written: string): readonly (readonly SearchTerm[])[] => {
    // Quotation marks would end the name early, and count for nothing in a search.
    const text = written.replace(/["“”„«»]/gu, ' ').trim();
    return text === '' ? [] : [[{ kind, text, prefix: false, not: false }]];
  };
  const clauses = [
    ...parsed.query.clauses,
    ...name('section', section),
    ...name('assignee', assignee),
    ...(status ? [[{ kind: 'status', status, not: false } as const]] : []),
  ];
  return { ok: true, text: printQuery({ clauses }) };
}

/** True where something is left out. */
export function isNarrowed({ query, section, assignee }: Wanted): boolean {
  return query.trim() !== '' || section !== '' || assignee !== '';
}
