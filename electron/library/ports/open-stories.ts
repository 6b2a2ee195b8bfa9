import type { Story } from '../../../shared/story/story.ts';
import type { KeyedQueue } from './keyed-queue.ts';

/** What a file's entry says about its content: equal stamps, equal content. Every atomic write makes a new inode. */
export interface FileStamp {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}

/** What a file with the markers of a merge says besides our own text. */
export interface Unmerged {
  readonly theirs: Story;
  /** The text that both began from, where Git wrote it down. */
  readonly base: Story | null;
}

/** A story that a window has open. */
export interface OpenEntry {
  readonly story: Story;
  readonly revision: number;
  /** The file that the story was read from or written to; any other file there is somebody else's work. */
  readonly stamp: FileStamp;
  /**
   * The version of the format that the file is written in, where that is an older one: the first save keeps
   * that file.
   */
  readonly oldFormat?: number;
  /** The other side of a merge that Git left in the file: the first save keeps that file. */
  readonly unmerged?: Unmerged;
  /** What the file holds, where `story` was recovered and has not been written yet. */
  readonly unwritten?: Story;
}

export interface OpenStories extends KeyedQueue {
  get(id: string): OpenEntry | undefined;
  set(id: string, entry: OpenEntry): void;
  delete(id: string): void;
  ids(): readonly string[];
}
