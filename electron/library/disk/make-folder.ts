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
  // Where a person chose the way, it may lead through links; a guard knows none.
  try {
    await fileSystem.mkdir(path);
    await flushFolder(fileSystem, dirname(path));
  } catch (cause) {
    const code = errnoOf(cause);
    if (code === 'ENOENT' && dirname(path) !== path && dirname(path) !== top) {
      await makeFolder(fileSystem, dirname(path), top);
      await fileSystem.mkdir(path);
      await flushFolder(fileSystem, dirname(path));
    } else if (code !== 'EEXIST' || !(await (fileSystem.stat ?? fileSystem.lstat)(path)).isDirectory())
      throw cause;
  }
}
