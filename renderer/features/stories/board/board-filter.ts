import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { printQuery } from '../../../../shared/search/print-query.ts';
import type { QueryProblem, SearchTerm } from '../../../../shared/search/search-query.ts';
import type { Status } from '../../../../shared/story/status.ts';

/** Which stories a board or a planner shows. */
export interface StoryFilter {
  /** A query as one types it. */
  readonly query: string;
  /** Empty for all. */
  readonly section: string;
  readonly assignee: string;
}

export const UNFILTERED: StoryFilter = { query: '', section: '', assignee: '' };

/** Longest query that is typed: with what is added to it the library still takes it. */
export const LONGEST_QUERY = 600;

export type FilterQuery =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: QueryProblem };

/** The filter as one query to the library; for a column, with its status. */
export function filterQuery({ query, section, assignee }: StoryFilter, status?: Status): FilterQuery {
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

/** True when the filter hides some stories. */
export function isFiltering({ query, section, assignee }: StoryFilter): boolean {
  return query.trim() !== '' || section !== '' || assignee !== '';
}
