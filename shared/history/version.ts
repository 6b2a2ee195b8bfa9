import type { Status } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';

/**
 * Why a version was taken. `opened`: the text as it was before an editing session; `time`: in the course of
 * writing; `size`: before a large change; `status`: when the status changed; `left`: when the story was
 * closed; `kept`: because the person asked for it. The others are texts that something was about to take
 * the place of: `restore`: another version; `part`: one paragraph or field of a version; `backup`: the
 * story as a backup has it; `replace`: find and replace in all stories; `tags`: a change of tags in all
 * stories; `import`: a file; `bulk`: any other change to many stories; `merge`: a merge with another text;
 * `yielded`: another text, whole. `outside` is the text that another program wrote, when it is that one
 * which gives way.
 */
export const VERSION_REASONS = [
  'opened',
  'time',
  'size',
  'status',
  'left',
  'restore',
  'part',
  'backup',
  'replace',
  'tags',
  'import',
  'bulk',
  'merge',
  'yielded',
  'outside',
  'kept',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** Taken by themselves in the course of writing. */
const TAKEN_IN_WRITING = [
  'opened',
  'time',
  'size',
  'status',
  'left',
] as const satisfies readonly VersionReason[];
type AutomaticReason = (typeof TAKEN_IN_WRITING)[number];

/**
 * What somebody does to a story beyond writing it: each has its place in a timeline, also where the text
 * did not change before it.
 */
export type Occasion = Exclude<VersionReason, AutomaticReason | 'kept' | 'yielded' | 'outside'>;

/** True for a version that was taken without being asked for: its time is that of the last save of its text. */
export function isAutomaticReason(why: VersionReason): why is AutomaticReason {
  return (TAKEN_IN_WRITING as readonly VersionReason[]).includes(why);
}

/** True for a reason that a timeline always tells. */
export function isOccasion(why: VersionReason): why is Occasion {
  return !isAutomaticReason(why) && why !== 'kept' && why !== 'yielded' && why !== 'outside';
}

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
