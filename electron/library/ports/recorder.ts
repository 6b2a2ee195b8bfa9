import type { Version, VersionReason } from '../../../shared/history/version.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { WritablePlace } from './library-ports.ts';

/** A story but for its body, as it was; older formats are brought up to date only when the version is read. */
export type StoryHead = Readonly<Record<string, unknown>> & { readonly id: string };

/** One version as it lies on disk in `history/<id>.json`; the body lies apart, once for all versions that share it. */
export interface VersionRecord extends Version {
  readonly body: string;
  readonly story: StoryHead;
}

/** Takes versions of open stories while they are written; never in the way of a save. */
export interface Recorder {
  /** A save has reached the disk. Returns at once. */
  saved(before: Story, after: Story): void;
  /** Another version has taken the story's place; what was there before is kept already. */
  restored(story: Story): void;
  /**
   * Another program has written over the story: keeps the text that was there. Resolves when that is done
   * or reported.
   */
  replaced(story: Story): Promise<void>;
  /**
   * The story is no longer the one being written: keeps it as it stands. Resolves when nothing is being
   * written to its history.
   */
  leave(id: string): Promise<void>;
  leaveOthers(id: string): void;
  /**
   * Keeps a story now, in a library that is held for it. Unlike the versions that are taken by themselves,
   * this one rejects when it fails.
   */
  keep(library: WritablePlace, story: Story, why: VersionReason, name: string | null): Promise<VersionRecord>;
  /** Runs `work` when nothing else is writing to the story's history. */
  enqueue<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Keeps every story that was being written, and waits for all of it. */
  close(): Promise<void>;
}
