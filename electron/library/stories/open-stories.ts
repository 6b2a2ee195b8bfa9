import type { Story } from '../../../shared/story/story.ts';
import { createKeyedQueue, type KeyedQueue } from '../concurrency/keyed-queue.ts';
import type { FileStamp } from '../disk/file-stamp.ts';
import type { Unmerged } from '../story-file/story-file.ts';

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

export function createOpenStories(): OpenStories {
  const entries = new Map<string, OpenEntry>();
  return {
    ...createKeyedQueue(),
    get: (id) => entries.get(id),
    set: (id, entry) => {
      entries.set(id, entry);
    },
    delete: (id) => {
      entries.delete(id);
    },
    ids: () => [...entries.keys()],
  };
}
