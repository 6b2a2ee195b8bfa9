import { constants } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';
import { diskFileSystem, type FileHandle, type FileSystem, type Files, type Stats } from './file-system.ts';
import { linked, linkedWay, refusedFile, refusedFolder, tooLarge } from './guard-error.ts';
import { openGuarded, openNew, placeOfHandle } from './open-guarded.ts';
import { readAtMost } from './read-at-most.ts';
import { isTempName } from './temp-name.ts';

/**
 * The files below one folder, any of which an enemy may have put there. It reads and writes real files
 * only, never through a link, never more than the caller says a file of its kind may hold, and never waits
 * for a pipe. Every path is absolute and below `root`; another one is a fault of ours. What stands there
 * and is not ours throws a `GuardError`.
 */
export interface GuardedFileSystem extends Files {
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

/** The same for a folder whose path is known to have no link in it. */
export function guardRealFolder(
  fileSystem: FileSystem,
  root: string,
  removable: Removable,
): GuardedFileSystem {
  /** Each part of the way from the root to a path, the path itself last. */
  function wayTo(path: string): readonly string[] {
    const way = wayFrom(root, path);
    return way.map((_, at) => join(root, ...way.slice(0, at + 1)));
  }

  async function assertNoLink(folder: string, path: string): Promise<void> {
    if (path === root) return;
    const way = wayTo(folder);
    if (way.length === 0) return;
    if (await isRealPath(folder)) return;
    // A disk may write names in another way than we do, which is no link.
    for (const part of way) {
      const stat = await unlessMissing(() => fileSystem.lstat(part));
      if (!stat) return;
      if (stat.isSymbolicLink()) throw part === path ? linked(path) : linkedWay(path, part);
    }
  }

  async function isRealPath(folder: string): Promise<boolean> {
    return (await unlessMissing(() => fileSystem.realpath(folder))) === folder;
  }

  const assertWay = (path: string) => assertNoLink(dirname(checked(path)), path);

  function checked(path: string): string {
    if (wayFrom(root, path).length > 0) return path;
    throw new Error(`The folder ${root} itself was taken for a file in it`);
  }

  const opener = { fileSystem, assertNoLink };
  /** Unfinished writes, each of which was found to be where it should when it was made. */
  const temps = new Set<string>();

  async function reading<T>(path: string, read: (handle: FileHandle, stat: Stats) => Promise<T>): Promise<T> {
    const { handle, stat } = await openGuarded(opener, checked(path), 'r nofollow');
    try {
      return await read(handle, stat);
    } finally {
      await handle.close();
    }
  }

  async function readWithStat(path: string, most: number) {
    return reading(path, async (handle, stat) => ({
      bytes: await readAtMost(handle, stat, path, most),
      stat,
    }));
  }

  async function removeAll(path: string): Promise<void> {
    if (!(await fileSystem.lstat(path)).isDirectory()) return fileSystem.rm(path);
    await assertNoLink(path, path);
    for (const name of await fileSystem.readdir(path)) await removeAll(join(path, name));
    await fileSystem.rmdir(path);
  }

  return {
    root,
    isRealDisk: fileSystem === diskFileSystem,
    async lstat(path) {
      if (path === root) return fileSystem.lstat(path);
      // At once, for a disk that takes its time: what was looked at behind a link is told to nobody.
      const [way, stat] = await Promise.allSettled([assertWay(path), fileSystem.lstat(path)]);
      if (way.status === 'rejected') throw way.reason;
      if (stat.status === 'rejected') throw stat.reason;
      return stat.value;
    },
    readFile: async (path, most) => (await readWithStat(path, most)).bytes,
    readWithStat,
    readdir: (async (path: string, options?: { readonly withFileTypes: true }) => {
      await assertNoLink(path, path);
      try {
        return await (options ? fileSystem.readdir(path, options) : fileSystem.readdir(path));
      } catch (cause) {
        if (errnoOf(cause) !== 'ENOTDIR') throw cause;
        // Something stands there, which is not the same as nothing.
        const stat = await unlessMissing(() => fileSystem.lstat(path));
        throw (stat && refusedFolder(path, stat)) ?? cause;
      }
    }) as GuardedFileSystem['readdir'],
    async open(path, mode) {
      if (mode === 'wx') {
        const made = await openNew(opener, checked(path));
        if (isTempName(basename(path))) temps.add(path);
        return made;
      }
      const { handle, stat } = await openGuarded(opener, path, `${mode} nofollow`);
      const refusal = stat.isDirectory() && mode === 'r' ? null : refusedFile(path, stat);
      if (!refusal) return handle;
      await handle.close();
      throw refusal;
    },
    async mkdir(path) {
      await assertWay(path);
      await fileSystem.mkdir(path);
    },
    async rename(from, to) {
      const isSameFolder = dirname(to) === dirname(from);
      // A name that nobody can guess, made here: through a folder that was exchanged since, there is none of that name.
      if (!(temps.delete(from) && isSameFolder)) await assertWay(from);
      if (!isSameFolder) await assertWay(to);
      else checked(to);
      await fileSystem.rename(from, to);
    },
    async copyFile(from, to, most) {
      await assertWay(to);
      await reading(from, async (handle, stat) => {
        const refusal = refusedFile(from, stat) ?? (stat.size > most ? tooLarge(from, most) : null);
        if (refusal) throw refusal;
        // Of the file that was looked at, whatever has its name by now.
        const source = placeOfHandle(handle) === null ? from : `/proc/self/fd/${handle.fd}`;
        await fileSystem.copyFile(source, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      });
    },
    async rm(path, { recursive = false, force = false } = {}) {
      const way = wayFrom(root, checked(path)).join('/');
      if (!removable(way)) throw new Error(`${way} has no name that Dateline may delete`);
      temps.delete(path);
      await assertWay(path);
      try {
        await (recursive ? removeAll(path) : fileSystem.rm(path));
      } catch (cause) {
        if (!force || !isMissing(cause)) throw cause;
      }
    },
    async rmdir(path) {
      await assertWay(path);
      await fileSystem.rmdir(path);
    },
  };
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/**
 * The names on the way from the root to the path. Throws where it does not lead there: no hostile name may
 * come this far.
 */
export function wayFrom(root: string, path: string): readonly string[] {
  const way = relative(root, path);
  if (way === '') return [];
  const names = way.split(sep);
  if (isAbsolute(path) && !isAbsolute(way) && names[0] !== '..') return names;
  throw new Error(`${path} is not in ${root}`);
}
