import type { GuardedFileSystem } from '../ports/library-files.ts';
import { errnoOf } from './disk-error.ts';
import type { FileSystem, Stats } from './file-system.ts';
import { refusedFolder } from './guard-error.ts';
import { type OpenFile, openGuarded } from './open-guarded.ts';
import { type PathGuard, unlessMissing } from './path-guard.ts';
import { readAtMost } from './read-at-most.ts';

/** What a guard looks at the disk with. */
export interface ReadableDisk {
  readonly lstat: FileSystem['lstat'];
  readonly readdir: FileSystem['readdir'];
  readonly realpath: (path: string) => Promise<string>;
  /** Opens a file, never what a link leads to. */
  openToRead(path: string): Promise<OpenFile>;
}

export interface GuardedReads
  extends Pick<GuardedFileSystem, 'lstat' | 'readFile' | 'readWithStat' | 'readdir'> {
  /** Reads from the file of that name, which is closed afterwards. */
  withFile<T>(path: string, read: (file: OpenFile, stat: Stats) => Promise<T>): Promise<T>;
}

/** Reads real files of one folder only, each on a way without links. */
export function guardedReads(disk: ReadableDisk, paths: PathGuard): GuardedReads {
  const opener = { lstat: disk.lstat, open: disk.openToRead, assertNoLink: paths.assertNoLink };

  async function withFile<T>(path: string, read: (file: OpenFile, stat: Stats) => Promise<T>): Promise<T> {
    const { handle, stat } = await openGuarded(opener, paths.checked(path));
    try {
      return await read(handle, stat);
    } finally {
      await handle.close();
    }
  }

  function readWithStat(path: string, most: number) {
    return withFile(path, async (file, stat) => ({ bytes: await readAtMost(file, stat, path, most), stat }));
  }

  return {
    withFile,
    readWithStat,
    readFile: async (path, most) => (await readWithStat(path, most)).bytes,
    async lstat(path) {
      if (path === paths.root) return disk.lstat(path);
      // At once, for a disk that takes its time: what was looked at behind a link is told to nobody.
      const [way, stat] = await Promise.allSettled([paths.assertParentsReal(path), disk.lstat(path)]);
      if (way.status === 'rejected') throw way.reason;
      if (stat.status === 'rejected') throw stat.reason;
      return stat.value;
    },
    readdir: (async (path: string, options?: { readonly withFileTypes: true }) => {
      await paths.assertNoLink(path, path);
      try {
        return await (options ? disk.readdir(path, options) : disk.readdir(path));
      } catch (cause) {
        if (errnoOf(cause) !== 'ENOTDIR') throw cause;
        // Something stands there, which is not the same as nothing.
        const stat = await unlessMissing(() => disk.lstat(path));
        throw (stat && refusedFolder(path, stat)) ?? cause;
      }
    }) as GuardedFileSystem['readdir'],
  };
}
