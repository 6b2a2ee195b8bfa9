import { dirname, join, relative } from 'node:path';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import { diskFileSystem, type FileSystem } from './file-system.ts';
import { guardedReads, type ReadableDisk } from './guarded-reads.ts';
import { guardedWrites } from './guarded-writes.ts';
import { createPathGuard, unlessMissing } from './path-guard.ts';

/** Says of a path below the root, with slashes, that Dateline may delete what is there. */
export type Removable = (path: string) => boolean;

/** The guard of a folder that is there; the links on the way to it are the person's own. */
export async function guardFolder(
  fileSystem: FileSystem,
  folder: string,
  removable: Removable,
): Promise<GuardedFileSystem> {
  return guardRealFolder(fileSystem, await fileSystem.realpath(folder), removable);
}

/**
 * The guard for a folder that need not be there yet, and that folder as the guard knows it: as far as the
 * way to it is there, it is real.
 */
export async function guardNewFolder(
  fileSystem: FileSystem,
  folder: string,
  removable: Removable,
): Promise<{ readonly files: GuardedFileSystem; readonly folder: string }> {
  for (let above = dirname(folder); ; above = dirname(above)) {
    const real = await unlessMissing(() => fileSystem.realpath(above));
    if (real === null && dirname(above) !== above) continue;
    const root = real ?? above;
    return {
      files: guardRealFolder(fileSystem, root, removable),
      folder: join(root, relative(above, folder)),
    };
  }
}

/** The same for a folder whose path is known to have no link in it; `toRead` is another way to the same disk. */
export function guardRealFolder(
  fileSystem: FileSystem,
  root: string,
  removable: Removable,
  toRead: ReadableDisk = { ...fileSystem, openToRead: (path) => fileSystem.open(path, 'r nofollow') },
): GuardedFileSystem {
  const paths = createPathGuard(toRead, root);
  const { withFile, ...reads } = guardedReads(toRead, paths);
  return {
    root,
    isRealDisk: fileSystem === diskFileSystem,
    ...reads,
    ...guardedWrites(fileSystem, paths, withFile, removable),
  };
}
