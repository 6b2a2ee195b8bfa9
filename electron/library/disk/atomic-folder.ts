import { dirname, join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import type { Files } from '../ports/library-files.ts';
import { flushFolder, keepFirstFailure, renamePatiently } from './atomic-file.ts';
import { errnoOf, isMissing } from './disk-error.ts';
import { tempName } from './temp-name.ts';

/**
 * Makes the new folder `target` as a whole: `fill` writes (and flushes) its files in a hidden folder beside
 * it, which is then renamed. An empty folder may stand there already. One with anything in it is never
 * touched, whenever it came: then this rejects, see `isInTheWay`.
 */
export async function makeFolderAtomic<T>(
  fileSystem: Files,
  target: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  return fillBeside(fileSystem, target, fill, async (temp) => {
    // Windows renames onto no folder, not even an empty one.
    await ifThere(fileSystem.rmdir(target));
    await renamePatiently(fileSystem, temp, target);
    await flushFolder(fileSystem, dirname(target));
  });
}

/** True when a folder was not made because something stands where it should. */
export function isInTheWay(cause: unknown): boolean {
  const code = errnoOf(cause instanceof DatelineError ? cause.cause : cause);
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

/**
 * Puts a folder in the place of an old one, so that it is never half old and half new; the old one is
 * removed. Only for what can be made again: a power cut may find neither of them under the name.
 */
export async function replaceFolderAtomic(
  fileSystem: Files,
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const aside = join(dirname(target), tempName());
  let movedAside = false;
  await fillBeside(fileSystem, target, fill, async (temp) => {
    movedAside = await ifThere(renamePatiently(fileSystem, target, aside));
    try {
      await renamePatiently(fileSystem, temp, target);
    } catch (cause) {
      if (movedAside) await fileSystem.rename(aside, target).catch(keepFirstFailure);
      throw cause;
    }
    await flushFolder(fileSystem, dirname(target));
  });
  if (movedAside) await fileSystem.rm(aside, { recursive: true, force: true });
}

async function fillBeside<T>(
  fileSystem: Files,
  target: string,
  fill: (folder: string) => Promise<T>,
  place: (temp: string) => Promise<void>,
): Promise<T> {
  const temp = join(dirname(target), tempName());
  try {
    await fileSystem.mkdir(temp);
    const filled = await fill(temp);
    await flushFolder(fileSystem, temp);
    await place(temp);
    return filled;
  } catch (cause) {
    await fileSystem.rm(temp, { recursive: true, force: true }).catch(keepFirstFailure);
    throw cause;
  }
}

/** False when there was nothing to do it to. */
async function ifThere(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
