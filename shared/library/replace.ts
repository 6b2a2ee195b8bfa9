import type { FindQuery } from '../find/find-query.ts';
import type { ShownHit } from '../find/story-hits.ts';

/** Which stories are looked through. */
export type ReplaceScope =
  | { readonly kind: 'all' }
  /** Those that a query of the list finds. */
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] };

export interface FindRequest {
  /** A UUID of the window's, by which it speaks of this search. */
  readonly search: string;
  readonly query: FindQuery;
  /** What a pattern's hits become, see `expandTemplate`. */
  readonly template: string;
  readonly scope: ReplaceScope;
}

/** What one story has of what is looked for. */
export interface FoundStory {
  readonly id: string;
  readonly headline: string;
  readonly hits: readonly ShownHit[];
}

/** A part of what a search has found, and how far it has come. */
export interface FoundPart {
  readonly search: string;
  readonly done: number;
  readonly total: number;
  readonly stories: readonly FoundStory[];
}

export interface FindOutcome {
  /** Why nothing was searched: the pattern is wrong, or runs wild on a story. */
  readonly problem: string | null;
  /** Stories that were looked through. */
  readonly searched: number;
  /** Stories that could not be read: they are left as they are. */
  readonly unread: number;
  readonly stopped: boolean;
  /** There is more than one operation should change. */
  readonly more: boolean;
}

/** What a person took out of what was found. */
export interface Exclusions {
  readonly id: string;
  /** Places in the story's hits; absent for all of them. */
  readonly hits?: readonly number[];
}
