import { dirname, join } from 'node:path';
import { flushFolder, keepFirstFailure, renamePatiently } from './atomic-file.ts';
import { isMissing } from './disk-error.ts';
import type { FileSystem } from './file-system.ts';
import { tempName } from './temp-name.ts';

/**
 * Makes the folder `target` as a whole: `fill` writes (and flushes) its files in a hidden folder beside it, which is then renamed. A
 * folder that is there already is moved aside first and removed last, so that it is never half old and half new.
 */
export async function writeFolderAtomic<T>(
  fileSystem: FileSystem,
  target: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = dirname(target);
  const temp = join(parent, tempName());
  const aside = join(parent, tempName());
  let movedAside = false;
  let filled: T;
  try {
    await fileSystem.mkdir(temp);
    filled = await fill(temp);
    await flushFolder(fileSystem, temp);
    movedAside = await moveIfThere(fileSystem, target, aside);
    await renamePatiently(fileSystem, temp, target);
  } catch (cause) {
    if (movedAside) await fileSystem.rename(aside, target).catch(keepFirstFailure);
    await fileSystem.rm(temp, { recursive: true, force: true }).catch(keepFirstFailure);
    throw cause;
  }
  await flushFolder(fileSystem, parent);
  if (movedAside) await fileSystem.rm(aside, { recursive: true, force: true });
  return filled;
}

async function moveIfThere(fileSystem: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await renamePatiently(fileSystem, from, to);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
