import { keepCacheFile } from '../cache/keep-cache-file.ts';
import { readCacheFile } from '../cache/read-cache-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { folderCopyOf } from '../files/conflict-names.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { StoryFolderNames } from '../ports/story-folder-names.ts';

interface Known {
  /** Of the folder when it was read. */
  readonly stamp: string;
  readonly copies: readonly string[];
}

/**
 * A disk tells time in steps of up to two seconds: only after longer ones does an unchanged time say that
 * nothing came or went.
 */
const SETTLED_MS = 2500;
/** The names of some ten thousand copies. */
const LONGEST = 2_000_000;
/** Windows does not write down on every disk when something came or went. */
const TELLS = process.platform !== 'win32';

/** `now` in milliseconds only measures how long something took. */
export function createStoryFolderNames(
  { fileSystem, layout, tells = TELLS && fileSystem.isRealDisk }: NamesOptions,
  now: () => number = () => performance.now(),
): StoryFolderNames {
  let known: Known | null = null;
  let isLastTimeRead = false;
  let seen: { readonly stamp: string; readonly since: number } | null = null;

  async function read(): Promise<readonly string[]> {
    const stamp = tells ? await stampNow() : null;
    const isSettled = stamp !== null && seen?.stamp === stamp && now() - seen.since > SETTLED_MS;
    const names = await namesIn(fileSystem, layout.stories);
    if (isSettled && known?.stamp !== stamp) {
      known = { stamp, copies: names.filter((name) => folderCopyOf(name) !== null) };
      await keep(known);
    }
    return names;
  }

  async function stampNow(): Promise<string | null> {
    try {
      const { mtimeMs, ctimeMs, ino } = await fileSystem.lstat(layout.stories);
      const stamp = `${mtimeMs}:${ctimeMs}:${ino}`;
      if (seen?.stamp !== stamp) seen = { stamp, since: now() };
      return stamp;
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
      return null;
    }
  }

  /** For the next start, which opens a story before anything else. */
  async function keep(copies: Known): Promise<void> {
    try {
      await keepCacheFile(layout, layout.cache.folderCopies, JSON.stringify(copies));
    } catch (cause) {
      // It is a cache.
      if (errnoOf(cause) === undefined) throw cause;
    }
  }

  function lastTime(): Known | null {
    try {
      const text = readCacheFile(layout.cache.folderCopies, LONGEST)?.toString() ?? '{}';
      const { stamp, copies } = (JSON.parse(text) ?? {}) as Partial<Known>;
      const isWhole = typeof stamp === 'string' && Array.isArray(copies);
      return isWhole ? { stamp, copies: copies.filter((name) => folderCopyOf(name) !== null) } : null;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      return null;
    }
  }

  return {
    read,
    async copiesOf(id) {
      if (tells && !isLastTimeRead) {
        known ??= lastTime();
        isLastTimeRead = true;
      }
      const isKnown = tells && known !== null && (await stampNow()) === known.stamp;
      const names = isKnown && known ? known.copies : await read();
      return names.filter((name) => folderCopyOf(name) === id);
    },
  };
}

interface NamesOptions {
  readonly fileSystem: ReadableFiles;
  readonly layout: LibraryLayout;
  /** The time of a folder changes with what comes and goes; what stands in for a disk does not tell. */
  readonly tells?: boolean;
}

/** None in a folder that cannot be read. */
export async function namesIn(fileSystem: ReadableFiles, folder: string): Promise<readonly string[]> {
  try {
    return await fileSystem.readdir(folder);
  } catch (cause) {
    if (errnoOf(cause) !== undefined) return [];
    throw cause;
  }
}
