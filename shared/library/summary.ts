import type { QueryProblem } from '../search/search-query.ts';
import type { Correction } from '../story/correction.ts';
import type { Credit } from '../story/credit.ts';
import type { Priority } from '../story/priority.ts';
import type { Status } from '../story/status.ts';
import type { Dateline } from '../story/story.ts';
import type { Tag } from '../story/tag.ts';
import type { DescribedTag } from '../tags/described-tag.ts';
import type { Arrangement, StoryGroup } from './arrangement.ts';
import type { LibraryHolder } from './library-holder.ts';

/** What a list shows of a story without opening it. */
export interface StorySummary {
  readonly id: string;
  readonly headline: string;
  readonly slug: string;
  readonly kicker: string;
  readonly source: string;
  readonly status: Status;
  readonly sections: readonly string[];
  readonly tags: readonly Tag[];
  readonly authors: readonly string[];
  readonly credits: readonly Credit[];
  readonly corrections: readonly Correction[];
  readonly dateline: Dateline;
  readonly language: string;
  readonly words: number;
  readonly date: string | null;
  readonly slugline: string;
  readonly assignee: string;
  readonly deadline: string | null;
  readonly embargo: string | null;
  readonly priority: Priority | null;
  readonly wordTarget: number | null;
  readonly series: string;
  readonly collections: readonly string[];
  readonly follows: string | null;
  readonly translationOf: string | null;
  /** ISO 8601 instants in UTC. */
  readonly created: string;
  readonly modified: string;
}

/** A story whose file cannot be read: listed, never hidden, never overwritten. */
export interface DamagedStory {
  readonly id: string;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
}

export interface StoryListing {
  /** Newest first by `modified`. */
  readonly stories: readonly StorySummary[];
  readonly damaged: readonly DamagedStory[];
}

/** Which part of the list is wanted, and how the list lies. */
export interface PageRequest {
  readonly from: number;
  readonly count: number;
  readonly arrangement: Arrangement;
  /** Only what this query finds; empty for everything. */
  readonly filter: string;
}

/** Where a story stands in the list that is asked for so. */
export interface PlaceRequest extends Pick<PageRequest, 'arrangement' | 'filter'> {
  readonly id: string;
}

/** A part of a library's stories. */
export interface StoryPage {
  readonly stories: readonly StorySummary[];
  /** How many there are before these, and how many in all. */
  readonly from: number;
  readonly total: number;
  /** The groups of the whole list in their order; none where it is not parted. */
  readonly groups: readonly StoryGroup[];
  /** None where the list is filtered. */
  readonly damaged: readonly DamagedStory[];
}

/** One hit of a search; `excerpt` is the sentence around the first match with the match's place in it. */
export interface SearchHit {
  readonly id: string;
  readonly story: StorySummary;
  readonly excerpt: string;
  /** UTF-16 offsets into `excerpt`; empty when the match is in a field that the excerpt does not show. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** What a library is searched for. */
export interface SearchRequest {
  readonly text: string;
  /** Somebody is still writing it: the last word may go on. */
  readonly typing?: boolean;
  /** Which part of what is found: the first hits unless something else is said. */
  readonly from?: number;
  readonly count?: number;
}

export interface SearchAnswer {
  /** What is wrong with the query; nothing is found then. */
  readonly problem: QueryProblem | null;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Counted up to 2,000. */
  readonly total: number;
}

/** What the comboboxes suggest, most used first. */
export interface Suggestions {
  readonly sections: readonly string[];
  readonly tags: readonly DescribedTag[];
  readonly authors: readonly string[];
  readonly places: readonly string[];
  readonly series: readonly string[];
  readonly collections: readonly string[];
  readonly assignees: readonly string[];
  readonly kickers: readonly string[];
  readonly sources: readonly string[];
}

/** How far looking through a library has come; null when it is through. */
export type ReadingProgress = {
  readonly done: number;
  readonly total: number;
  /** A person stopped it: the list holds what was read until then, and it can go on. */
  readonly stopped?: boolean;
} | null;

export interface LibraryInfo {
  /** The folder's name and its whole path, for display only: paths never come back across the bridge. */
  readonly name: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** Who else has it open for writing; null when nobody has. */
  readonly holder: LibraryHolder | null;
}
