import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Files } from '../ports/library-files.ts';
import type { FileStamp } from '../ports/open-stories.ts';
import { errnoOf } from './disk-error.ts';
import { stampOf } from './file-stamp.ts';
import { tempName } from './temp-name.ts';

/**
 * Replaces `path` by `data` as a whole: after a power cut there is the old file or the new one. Resolves
 * when the new one is on the disk, with the stamp by which it is known again. Rejects with the system's
 * error and leaves the old file and no temporary. `mayReplace` is asked when nothing but the name is
 * missing; what it throws leaves everything as it was.
 */
export async function writeFileAtomic(
  fileSystem: Files,
  path: string,
  data: string | Uint8Array,
  mayReplace: () => Promise<void> = async () => {},
): Promise<FileStamp> {
  const folder = dirname(path);
  const temp = join(folder, tempName());
  try {
    const stamp = await writeFileFlushed(fileSystem, temp, data);
    await mayReplace();
    await renamePatiently(fileSystem, temp, path);
    await flushFolder(fileSystem, folder);
    return stamp;
  } catch (cause) {
    await fileSystem.rm(temp, { force: true }).catch(keepFirstFailure);
    throw cause;
  }
}

/** Writes a file that must not exist yet and flushes its content; for files inside a folder that is not visible yet. */
export async function writeFileFlushed(
  fileSystem: Files,
  path: string,
  data: string | Uint8Array,
): Promise<FileStamp> {
  const handle = await fileSystem.open(path, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
    return stampOf(await handle.stat());
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder's entries survive a power cut. Windows and some network disks cannot flush folders and
 * keep entries themselves.
 */
export async function flushFolder(fileSystem: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } catch (cause) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(errnoOf(cause) ?? '')) throw cause;
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner or an indexer may hold a file for a moment after it was written. */
export async function renamePatiently(fileSystem: Files, from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [10, 40, 160, 640] : [];
  for (const wait of waits) {
    try {
      return await fileSystem.rename(from, to);
    } catch (cause) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(cause) ?? '')) throw cause;
      await delay(wait);
    }
  }
  await fileSystem.rename(from, to);
}

/** For cleaning up after a failure: that one is to be reported, not that its remains could not be removed either. */
export function keepFirstFailure(): void {}
