import type { Status } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';

/**
 * Why a version was taken. `opened`: the text as it was before an editing session; `time`: in the course of writing; `size`: before a
 * large change; `status`: when the status changed; `left`: when the story was closed; `restore`: before another version took its place;
 * `part`: before one paragraph or field of a version took the place of the present one;
 * `bulk`: before many stories were changed at once;
 * `outside`: a text that another program wrote, or that gave way to one; `kept`: because the person asked for it.
 */
export const VERSION_REASONS = [
  'opened',
  'time',
  'size',
  'status',
  'left',
  'restore',
  'part',
  'bulk',
  'outside',
  'kept',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A version's name in its story's `history/`: sorts by age. */
export const VERSION_ID = /^[0-9a-z]{9}-[0-9a-z]{4}$/;

/** What a version changed against the one before it. */
export interface VersionChange {
  /** The version before. */
  readonly against: string;
  /** Words of the body. */
  readonly added: number;
  readonly removed: number;
  readonly fields: readonly (keyof StoryFields)[];
}

/** One version of a story as a timeline shows it. */
export interface Version {
  readonly id: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  readonly why: VersionReason;
  /** Name of who was at work; empty where nobody gave one, and in versions of a Dateline that did not ask. */
  readonly who: string;
  /** Given by a person: such a version is never thinned out. */
  readonly name: string | null;
  readonly status: Status;
  /** Words of the whole body. */
  readonly words: number;
  /** Null for the first. */
  readonly change: VersionChange | null;
}

/** A file of the history that cannot be read; it keeps nothing else from working. */
export interface DamagedVersion {
  readonly file: string;
  /** The end of a sentence. */
  readonly reason: string;
}

export interface History {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly damaged: readonly DamagedVersion[];
  /** What the history takes up on the disk. */
  readonly bytes: number;
}
