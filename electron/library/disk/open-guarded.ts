import { readlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';
import type { FileHandle, FileSystem, OpenMode, Stats } from './file-system.ts';
import { refusedFile } from './guard-error.ts';

interface Opener {
  readonly fileSystem: FileSystem;
  /** Throws where the folder, on the way to the path, is reached through a link. */
  assertNoLink(folder: string, path: string): Promise<void>;
}

interface OpenedFile {
  readonly handle: FileHandle;
  readonly stat: Stats;
}

/** A file that is replaced between two looks at it is looked at again: sync programs and a second Dateline do that. */
const MOST_LOOKS = 4;
/** Linux says of an open file where it is. */
export const SAYS_WHERE = process.platform === 'linux';
const GONE = ' (deleted)';

/**
 * Opens what stands at the path itself: no link is on the way, and the open file is the one of that name,
 * whoever changes names meanwhile.
 */
export async function openGuarded(
  opener: Opener,
  path: string,
  mode: 'r nofollow' | 'r+ nofollow',
): Promise<OpenedFile> {
  for (let look = 1; ; look++) {
    const before = SAYS_WHERE ? null : await entryBefore(opener, path);
    const handle = await opened(opener, path, mode);
    try {
      const stat = await handle.stat();
      if (await isAtPath(opener, handle, stat, before, path)) return { handle, stat };
    } catch (cause) {
      await handle.close();
      throw cause;
    }
    await handle.close();
    if (look === MOST_LOOKS) throw busy(path);
  }
}

/** Makes a file that is not there yet, in the folder that the path names. */
export async function openNew(opener: Opener, path: string): Promise<FileHandle> {
  await opener.assertNoLink(dirname(path), path);
  const handle = await opener.fileSystem.open(path, 'wx');
  try {
    if (isPlace(placeOfHandle(handle), path)) return handle;
    if (await isAtPath(opener, handle, await handle.stat(), null, path)) return handle;
    throw busy(path);
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

/** The path of an open file, where the system says it. */
export function placeOfHandle({ fd }: Pick<FileHandle, 'fd'>): string | null {
  if (!SAYS_WHERE) return null;
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}

export function isPlace(place: string | null, path: string): boolean {
  // It was replaced after it was opened, as every save does.
  return place === path || place === path + GONE;
}

async function isAtPath(
  { fileSystem, assertNoLink }: Opener,
  handle: FileHandle,
  stat: Stats,
  before: Stats | null,
  path: string,
): Promise<boolean> {
  if (isPlace(placeOfHandle(handle), path)) return true;
  if (before && !isSame(before, stat)) return false;
  await assertNoLink(dirname(path), path);
  const now = await fileSystem.lstat(path).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw cause;
  });
  return now !== null && isSame(now, stat);
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

/** Before it is opened, where opening follows links and may wait. */
async function entryBefore({ fileSystem, assertNoLink }: Opener, path: string): Promise<Stats> {
  await assertNoLink(dirname(path), path);
  const stat = await fileSystem.lstat(path);
  const refusal = stat.isDirectory() ? null : refusedFile(path, stat);
  if (refusal) throw refusal;
  return stat;
}

async function opened(
  { fileSystem, assertNoLink }: Opener,
  path: string,
  mode: OpenMode,
): Promise<FileHandle> {
  try {
    return await fileSystem.open(path, mode);
  } catch (cause) {
    if (isMissing(cause) || errnoOf(cause) === undefined) throw cause;
    await assertNoLink(dirname(path), path);
    const stat = await fileSystem.lstat(path).catch(() => null);
    const isFolder = stat?.isDirectory() === true && errnoOf(cause) !== 'EISDIR';
    throw (stat && !isFolder && refusedFile(path, stat)) || cause;
  }
}

/** Like a file that another program holds: it can be had a moment later. */
function busy(path: string): Error {
  const message = `EBUSY: ${path} is being replaced`;
  return Object.assign(new Error(message), { code: 'EBUSY', syscall: 'open', path });
}
