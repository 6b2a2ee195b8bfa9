import { chmodSync, lstatSync, mkdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import type { LibraryCache } from '../ports/library-layout.ts';
import { readCacheFile } from './read-cache-file.ts';

const LONGEST_MARK = 20_000;

/** Makes the folder of a library's cache, for this person alone, and notes whose it is and that it is used. */
export function prepareCache(cache: LibraryCache, library: string): void {
  mkdirSync(dirname(cache.folder), { recursive: true, mode: 0o700 });
  makeOwnFolder(cache.folder);
  if (libraryOf(cache) === library && isOwnFileOrNone(cache.mark)) {
    const now = new Date();
    utimesSync(cache.mark, now, now);
    return;
  }
  removeEntry(cache.mark);
  writeFileSync(cache.mark, JSON.stringify({ library }), { flag: 'wx' });
}

/** Makes a folder of a cache; whatever stands there under its name and is no folder, as a link is, gives way. */
export function makeOwnFolder(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) chmodSync(path, 0o700);
    return;
  }
  removeEntry(path);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    // Another Dateline was faster.
    if (errnoOf(cause) !== 'EEXIST') throw cause;
  }
}

/**
 * Whether there is nothing, or a regular file with no other name: one that is also called something else is
 * the person's own as well, and must not be written into.
 */
export function isOwnFileOrNone(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined || (stat.isFile() && stat.nlink === 1);
}

/** The library that a cache is of; null where it does not say. */
export function libraryOf({ mark }: LibraryCache): string | null {
  try {
    const found = JSON.parse(readCacheFile(mark, LONGEST_MARK)?.toString() ?? '{}') as unknown;
    const { library } = (found ?? {}) as { readonly library?: unknown };
    return typeof library === 'string' ? library : null;
  } catch (cause) {
    // Torn by a power cut.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Takes an entry away that is no folder; where a link leads nothing is touched. */
export function removeEntry(path: string): void {
  try {
    unlinkSync(path);
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT') throw cause;
  }
}
