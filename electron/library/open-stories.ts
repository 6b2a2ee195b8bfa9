import type { Story } from '../../shared/story/story.ts';
import type { FileStamp } from './disk/file-stamp.ts';

/** A story that a window has open. */
export interface OpenEntry {
  readonly story: Story;
  readonly revision: number;
  /** The file that the story was read from or written to; any other file there is somebody else's work. */
  readonly stamp: FileStamp;
}

export interface OpenStories {
  get(id: string): OpenEntry | undefined;
  set(id: string, entry: OpenEntry): void;
  delete(id: string): void;
  /** Runs `work` when everything begun earlier for the same story has ended. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running any more. */
  settled(): Promise<void>;
}

export function createOpenStories(): OpenStories {
  const entries = new Map<string, OpenEntry>();
  const last = new Map<string, Promise<void>>();

  return {
    get: (id) => entries.get(id),
    set: (id, entry) => {
      entries.set(id, entry);
    },
    delete: (id) => {
      entries.delete(id);
    },
    inTurn(id, work) {
      const before = last.get(id) ?? Promise.resolve();
      const result = before.then(work);
      // The next in turn waits for this one to end, well or badly; whoever asked hears of the failure through `result`.
      const ended = result.then(ignore, ignore).then(() => {
        if (last.get(id) === ended) last.delete(id);
      });
      last.set(id, ended);
      return result;
    },
    async settled() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}

function ignore(): void {}
