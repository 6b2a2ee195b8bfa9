import { dirname, join, relative } from 'node:path';
import { diskFileSystem, type FileHandle, type FileSystem, type Files, type Stats } from './file-system.ts';
import { guardedReads, type ReadableDisk } from './guarded-reads.ts';
import { guardedWrites } from './guarded-writes.ts';
import { createPathGuard, unlessMissing } from './path-guard.ts';

/**
 * The files below one folder, any of which an enemy may have put there, for whoever only looks at them. It
 * reads real files only, never through a link, never more than the caller says a file of its kind may hold,
 * and never waits for a pipe. Every path is absolute and below `root`; another one is a fault of ours. What
 * stands there and is not ours throws a `GuardError`.
 */
export interface ReadableFiles extends Pick<Files, 'lstat' | 'readdir'> {
  /** Absolute and without links. */
  readonly root: string;
  /** False where something stands in for the disk, whose times and threads tell nothing. */
  readonly isRealDisk: boolean;
  readFile(path: string, most: number): Promise<Buffer<ArrayBuffer>>;
  /** The same with what the file's entry said when it was read. */
  readWithStat(
    path: string,
    most: number,
  ): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly stat: Stats }>;
  open(path: string, mode: 'r'): Promise<FileHandle>;
}

/** The same for whoever writes: real files only, and none through a link. */
export interface GuardedFileSystem extends Files, ReadableFiles {
  open: Files['open'];
  /** To a file that is not there yet, sharing the blocks where the disk can. */
  copyFile(from: string, to: string, most: number): Promise<void>;
  /**
   * Deletes what has a name that Dateline gives to what may be deleted, see `Removable`; never what a link
   * leads to.
   */
  rm: Files['rm'];
}

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
export async function guardFolderToBe(
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
