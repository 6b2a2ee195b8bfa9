import type { IndexFile } from '../cache/index-file.ts';
import { IndexDatabase } from './index-database.ts';

/** An index that goes wrong more often than this lies on a disk that does not take it. */
const MADE_ON_DISK = 3;
const IN_MEMORY = ':memory:';

/** The index file of a library, opened when it is first used and made again when it is of no use. */
export interface IndexConnection {
  database(): IndexDatabase;
  /** Stories that cannot be read, and why. */
  readonly damaged: Map<string, string>;
  /** It held no story when it was opened. */
  readonly isNew: boolean;
  /** How often it was made again: what was found out before that is no longer in it. */
  readonly generation: number;
  /** Throws it away; the next to use it makes it again. */
  startAnew(): void;
  close(): void;
}

export function createIndexConnection(file: IndexFile): IndexConnection {
  let open: IndexDatabase | null = null;
  let isNew = false;
  let generation = 0;
  const damaged = new Map<string, string>();

  function openOrMakeAnew(): IndexDatabase {
    for (let attempt = 0; attempt < 2 && generation < MADE_ON_DISK; attempt++) {
      try {
        return new IndexDatabase(file.path);
      } catch {
        // Torn, of another version, or no index at all: it is made again from the stories.
        file.discard();
      }
    }
    // A disk that is full or refuses must not keep anybody from the stories, whose own failures are told in
    // their own words.
    return new IndexDatabase(IN_MEMORY);
  }

  return {
    database() {
      if (open) return open;
      open = openOrMakeAnew();
      damaged.clear();
      for (const { id, reason } of open.damaged()) damaged.set(id, reason);
      isNew = open.total() === 0;
      return open;
    },
    damaged,
    get isNew() {
      return isNew;
    },
    get generation() {
      return generation;
    },
    startAnew() {
      try {
        open?.close();
      } catch {
        // It is thrown away in any case.
      }
      open = null;
      file.discard();
      generation++;
    },
    close() {
      try {
        open?.close();
      } finally {
        open = null;
        file.release();
      }
    },
  };
}

/** What SQLite itself says, and what a damaged index makes of the shapes that are expected in it. */
export function isIndexFault(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === 'SQLite3Error' ||
      cause.name === 'ZodError' ||
      cause instanceof SyntaxError ||
      UNPACKING.test(String((cause as NodeJS.ErrnoException).code)))
  );
}

const UNPACKING = /^(?:Z_\w+_ERROR|ERR_BUFFER_TOO_LARGE)$/;
