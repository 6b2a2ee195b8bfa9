import { utimesSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { guardFolder } from '../disk/guarded-file-system.ts';
import { isThere } from '../disk/is-there.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { LibraryCache } from '../ports/library-layout.ts';
import { hasOwner } from './index-owner.ts';
import { CACHE_NAME, cacheIn, cachesFolder, lockOf, removableInCache } from './library-cache.ts';
import { libraryOf } from './prepare-cache.ts';

const DAY_MS = 24 * 3600 * 1000;
/** A library that nobody opened for so long may take a minute to be read again. */
const UNUSED_MS = 90 * DAY_MS;
/** One that is not there may be on a disk that is connected again next week. */
const GONE_MS = 14 * DAY_MS;
/** Its time says when the caches were looked through last. */
const LOOKED_THROUGH = 'looked-through';

/**
 * Removes the caches of libraries that nobody opened for 90 days, or for 14 where the library has gone;
 * once a day at the most. Whatever else lies in the folder of the caches, or in one of them, stays. One
 * that is open stays too.
 */
export async function trimCaches(now = Date.now()): Promise<void> {
  try {
    const { root } = await guardFolder(diskFileSystem, cachesFolder(), () => false);
    if (!(await isDue(root, now))) return;
    for (const name of await diskFileSystem.readdir(root)) {
      if (CACHE_NAME.test(name)) await removeIfOld(cacheIn(join(root, name)), now);
    }
  } catch (cause) {
    // There is none yet, or it is looked through tomorrow.
    if (errnoOf(cause) === undefined) throw cause;
  }
}

async function isDue(root: string, now: number): Promise<boolean> {
  const mark = join(root, LOOKED_THROUGH);
  const last = await timeOf(mark);
  if (last !== null && Math.abs(now - last) < DAY_MS) return false;
  if (last === null) writeFileSync(mark, '', { flag: 'wx' });
  utimesSync(mark, now / 1000, now / 1000);
  return true;
}

async function removeIfOld(cache: LibraryCache, now: number): Promise<void> {
  const { isDirectory, isOld } = await ageOf(cache, now);
  if (!isDirectory || !isOld || hasOwner(cache.indexOwner)) return;
  await removeCache(await guardFolder(diskFileSystem, cache.folder, removableInCache));
}

async function ageOf(cache: LibraryCache, now: number) {
  const stat = await diskFileSystem.lstat(cache.folder);
  const library = libraryOf(cache);
  const isGone = library !== null && !(await isThere(diskFileSystem, library));
  const used = (await timeOf(cache.mark)) ?? stat.mtimeMs;
  return { isDirectory: stat.isDirectory(), isOld: now - used > (isGone ? GONE_MS : UNUSED_MS) };
}

async function timeOf(path: string): Promise<number | null> {
  try {
    const stat = await diskFileSystem.lstat(path);
    return stat.isFile() ? stat.mtimeMs : null;
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}

/** The mark goes last, so that a removal that is cut short is gone on with. */
async function removeCache(files: GuardedFileSystem): Promise<void> {
  const { folder, mark, pictures, indexFile } = cacheIn(files.root);
  await removeFiles(files, pictures);
  await removeEmptyFolder(pictures);
  await removeEmptyFolder(lockOf(indexFile));
  await removeFiles(files, folder, mark);
  await files.rm(mark, { force: true });
  await removeEmptyFolder(folder);
}

async function removeFiles(files: GuardedFileSystem, folder: string, except = ''): Promise<void> {
  for (const name of await namesIn(files, folder)) {
    const path = join(folder, name);
    const way = relative(files.root, path).split(sep).join('/');
    if (path === except || !removableInCache(way) || (await files.lstat(path)).isDirectory()) continue;
    await files.rm(path, { force: true });
  }
}

async function namesIn(files: GuardedFileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return [];
  }
}

async function removeEmptyFolder(folder: string): Promise<void> {
  try {
    await diskFileSystem.rmdir(folder);
  } catch (cause) {
    // It holds something that is not of the cache.
    if (errnoOf(cause) === undefined) throw cause;
  }
}
