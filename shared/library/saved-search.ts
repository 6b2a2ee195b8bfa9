import type { Arrangement } from './arrangement.ts';

/** A search that a desk comes back to. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** As the search field takes it. */
  readonly query: string;
  /** How its list lies. */
  readonly arrangement: Arrangement;
}

/** The saved searches of a library in their order. */
export interface SavedSearches {
  readonly searches: readonly SavedSearch[];
  /** Why they cannot be read, in a sentence; null when they can. */
  readonly problem: string | null;
}
