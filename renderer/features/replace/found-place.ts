import type { FindQuery } from '../../../shared/find/find-query.ts';
import type { ShownHit } from '../../../shared/find/story-hits.ts';

/** A place in a story that was found by a query. */
export interface FoundPlace extends Pick<ShownHit, 'field' | 'start' | 'end'> {
  readonly query: FindQuery;
  /** Which of all that was found in the same text, from 0; headline and standfirst do not count. */
  readonly nth: number;
}

/** The place of one of the hits of a story. */
export function placeOfHit(query: FindQuery, hits: readonly ShownHit[], at: number): FoundPlace | null {
  const hit = hits[at];
  if (!hit) return null;
  const { field, start, end } = hit;
  return { query, field, start, end, nth: hits.slice(0, at).filter((one) => one.field === null).length };
}
