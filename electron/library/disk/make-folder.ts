import { dirname } from 'node:path';
import { errnoOf } from './disk-error.ts';
import type { FileSystem } from './file-system.ts';

/** Makes a folder and those above it. Unlike Node's own `recursive`, it tells a read-only disk from a missing one. */
export async function makeFolder(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.mkdir(path);
  } catch (cause) {
    const code = errnoOf(cause);
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(fileSystem, dirname(path));
      await fileSystem.mkdir(path);
    } else if (code !== 'EEXIST' || !(await fileSystem.stat(path)).isDirectory()) throw cause;
  }
}
