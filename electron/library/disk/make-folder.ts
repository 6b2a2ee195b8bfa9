import { dirname } from 'node:path';
import type { Files } from '../ports/library-files.ts';
import { flushFolder } from './atomic-file.ts';
import { errnoOf } from './disk-error.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Makes a folder and those above it; a power cut takes none of them away again, nor what is put into them.
 * Unlike Node's own `recursive`, it tells a read-only disk from a missing one. `top` must be there already:
 * where it has gone with its disk, nothing is made in its place.
 */
export async function makeFolder(
  fileSystem: Files & Partial<Pick<FileSystem, 'stat'>>,
  path: string,
  top?: string,
): Promise<void> {
  const make = async () => {
    await fileSystem.mkdir(path);
    await flushFolder(fileSystem, dirname(path));
  };
  // Where a person chose the way, it may lead through links; a guard knows none.
  const unlessItIsThere = async (cause: unknown) => {
    const isThere = errnoOf(cause) === 'EEXIST';
    if (!isThere || !(await (fileSystem.stat ?? fileSystem.lstat)(path)).isDirectory()) throw cause;
  };
  try {
    await make();
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT' || dirname(path) === path || dirname(path) === top) {
      return unlessItIsThere(cause);
    }
    await makeFolder(fileSystem, dirname(path), top);
    // Somebody else may have made it meanwhile.
    await make().catch(unlessItIsThere);
  }
}
