import { access, lstat, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type IndexFile, takeIndexFile } from '../../../../electron/library/cache/index-file.ts';
import { cachesFolder } from '../../../../electron/library/cache/library-cache.ts';
import { trimCaches } from '../../../../electron/library/cache/trim-caches.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryCache } from '../../../../electron/library/ports/library-layout.ts';
import { temporaryFolder } from '../temporary-library.ts';

const DAY = 24 * 3600 * 1000;
const NOW = Date.now();

let libraries: string;
beforeEach(async () => {
  const before = process.env.DATELINE_LIBRARY_CACHE;
  process.env.DATELINE_LIBRARY_CACHE = join(await temporaryFolder(), 'caches');
  onTestFinished(() => {
    process.env.DATELINE_LIBRARY_CACHE = before;
  });
  libraries = await temporaryFolder();
});

/** The cache of a library that was open so many days ago, with everything that a cache can hold. */
async function cacheOf(
  name: string,
  daysAgo: number,
  holds = (_: IndexFile) => false,
): Promise<LibraryCache> {
  const layout = libraryLayout(join(libraries, name));
  await mkdir(layout.stories, { recursive: true });
  const file = takeIndexFile(layout);
  const { cache } = layout;
  for (const path of [cache.indexFile, `${cache.indexFile}-journal`, cache.folderCopies, cache.wholePictures])
    await writeFile(path, 'x');
  await mkdir(`${cache.indexFile}.lock`);
  await mkdir(cache.pictures);
  await writeFile(join(cache.pictures, `${'0'.repeat(40)}-2400-82-2-jpg`), 'x');
  await writeFile(join(cache.pictures, '.dateline-0123456789abcdef.tmp'), 'x');
  if (!holds(file)) file.release();
  const used = new Date(NOW - daysAgo * DAY);
  await utimes(cache.mark, used, used);
  return cache;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

it('lets go of the caches of libraries that are not used, or not there, any more', async () => {
  const used = await cacheOf('used', 89);
  const unused = await cacheOf('unused', 91);
  const away = await cacheOf('away', 13);
  const gone = await cacheOf('gone', 15);
  for (const name of ['away', 'gone']) await rm(join(libraries, name), { recursive: true });
  await trimCaches(NOW);
  const left = await Promise.all([used, unused, away, gone].map(({ folder }) => isThere(folder)));
  expect(left).toEqual([true, false, true, false]);
  expect(await readdir(used.pictures)).toHaveLength(2);
});

it('leaves one that is open, however long ago it was opened', async () => {
  let open: IndexFile | null = null;
  const { folder } = await cacheOf('open', 400, (file) => {
    open = file;
    return true;
  });
  await trimCaches(NOW);
  expect(await isThere(folder)).toBe(true);
  (open as IndexFile | null)?.release();
  await trimCaches(NOW + 2 * DAY);
  expect(await isThere(folder)).toBe(false);
});

it('looks once a day', async () => {
  await trimCaches(NOW);
  const first = await cacheOf('first', 400);
  await trimCaches(NOW);
  expect(await isThere(first.folder)).toBe(false);
  const second = await cacheOf('second', 400);
  await trimCaches(NOW + DAY / 2);
  expect(await isThere(second.folder)).toBe(true);
  await trimCaches(NOW + DAY);
  expect(await isThere(second.folder)).toBe(false);
});

it('touches nothing else, whatever lies there and wherever a link leads', async () => {
  const theirs = await temporaryFolder();
  await writeFile(join(theirs, `${'1'.repeat(40)}-2400-82-2-jpg`), 'summer');
  await writeFile(join(theirs, 'library.json'), '{}');
  const cache = await cacheOf('desk', 400);
  await writeFile(join(cache.folder, 'letter'), 'mine');
  await rm(cache.pictures, { recursive: true });
  await symlink(theirs, cache.pictures);
  const link = join(cachesFolder(), 'f'.repeat(32));
  await symlink(theirs, link);
  const longAgo = new Date(NOW - 400 * DAY);
  await utimes(theirs, longAgo, longAgo);
  await writeFile(join(cachesFolder(), 'notes'), 'mine');
  await mkdir(join(cachesFolder(), 'electron-33'));

  await trimCaches(NOW);
  expect((await readdir(theirs)).sort()).toEqual([`${'1'.repeat(40)}-2400-82-2-jpg`, 'library.json']);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(cache.folder, 'letter'), 'utf8')).toBe('mine');
  expect((await readdir(cache.folder)).sort()).toEqual(['letter', 'pictures']);
  expect(await readdir(cachesFolder())).toEqual(expect.arrayContaining(['notes', 'electron-33']));
});

it('is no failure where there are no caches', async () => {
  await trimCaches(NOW);
  expect(await isThere(cachesFolder())).toBe(false);
});
