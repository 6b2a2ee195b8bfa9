import { readlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';
import type { FileHandle, FileSystem, Stats } from './file-system.ts';
import { refusedFile } from './guard-error.ts';

/** What a guard needs of an open file. */
export type OpenFile = Pick<FileHandle, 'fd' | 'stat' | 'close'> & {
  read(
    bytes: Buffer,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesRead: number }>;
};

interface Opener<Handle> {
  readonly lstat: FileSystem['lstat'];
  /** Never opens what a link leads to. */
  open(path: string): Promise<Handle>;
  /** Throws where the folder, on the way to the path, is reached through a link. */
  assertNoLink(folder: string, path: string): Promise<void>;
}

/** A file that is replaced between two looks at it is looked at again: sync programs and a second Dateline do that. */
const MOST_LOOKS = 4;
/** Linux says of an open file where it is. */
const SAYS_WHERE = process.platform === 'linux';
const GONE = ' (deleted)';

/**
 * Opens what stands at the path itself: no link is on the way, and the open file is the one of that name,
 * whoever changes names meanwhile.
 */
export async function openGuarded<Handle extends OpenFile>(
  opener: Opener<Handle>,
  path: string,
): Promise<{ readonly handle: Handle; readonly stat: Stats }> {
  for (let look = 1; ; look++) {
    const before = SAYS_WHERE ? null : await entryBefore(opener, path);
    const handle = await opened(opener, path);
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
export async function openNew(opener: Opener<FileHandle>, path: string): Promise<FileHandle> {
  await opener.assertNoLink(dirname(path), path);
  const handle = await opener.open(path);
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

function isPlace(place: string | null, path: string): boolean {
  // It was replaced after it was opened, as every save does.
  return place === path || place === path + GONE;
}

async function isAtPath(
  { lstat, assertNoLink }: Opener<unknown>,
  handle: OpenFile,
  stat: Stats,
  before: Stats | null,
  path: string,
): Promise<boolean> {
  if (isPlace(placeOfHandle(handle), path)) return true;
  if (before && !isSame(before, stat)) return false;
  await assertNoLink(dirname(path), path);
  const now = await lstat(path).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw cause;
  });
  return now !== null && isSame(now, stat);
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

/** Before it is opened, where opening follows links and may wait. */
async function entryBefore({ lstat, assertNoLink }: Opener<unknown>, path: string): Promise<Stats> {
  await assertNoLink(dirname(path), path);
  const stat = await lstat(path);
  const refusal = stat.isDirectory() ? null : refusedFile(path, stat);
  if (refusal) throw refusal;
  return stat;
}

async function opened<Handle>({ lstat, open, assertNoLink }: Opener<Handle>, path: string): Promise<Handle> {
  try {
    return await open(path);
  } catch (cause) {
    if (isMissing(cause) || errnoOf(cause) === undefined) throw cause;
    await assertNoLink(dirname(path), path);
    const stat = await lstat(path).catch(() => null);
    const isFolder = stat?.isDirectory() === true && errnoOf(cause) !== 'EISDIR';
    throw (stat && !isFolder && refusedFile(path, stat)) || cause;
  }
}

/** Like a file that another program holds: it can be had a moment later. */
function busy(path: string): Error {
  const message = `EBUSY: ${path} is being replaced`;
  return Object.assign(new Error(message), { code: 'EBUSY', syscall: 'open', path });
}
