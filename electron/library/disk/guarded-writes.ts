import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import { isMissing } from './disk-error.ts';
import type { FileSystem, OpenMode } from './file-system.ts';
import { refusedFile, tooLarge } from './guard-error.ts';
import type { Removable } from './guarded-file-system.ts';
import type { GuardedReads } from './guarded-reads.ts';
import { openGuarded, openNew, placeOfHandle } from './open-guarded.ts';
import { type PathGuard, pathSegments } from './path-guard.ts';
import { isTempName } from './temp-name.ts';

type GuardedWrites = Pick<GuardedFileSystem, 'open' | 'mkdir' | 'rename' | 'copyFile' | 'rm' | 'rmdir'>;

/** Writes and deletes in one folder only, on ways without links; `removable` says what may be deleted. */
export function guardedWrites(
  fileSystem: FileSystem,
  paths: PathGuard,
  withFile: GuardedReads['withFile'],
  removable: Removable,
): GuardedWrites {
  const { assertNoLink, assertParentsReal, checked } = paths;
  /** Unfinished writes, each of which was found to be where it should when it was made. */
  const temps = new Set<string>();

  const openerOf = (mode: OpenMode) => ({
    lstat: fileSystem.lstat,
    open: (path: string) => fileSystem.open(path, mode),
    assertNoLink,
  });

  async function removeAll(path: string): Promise<void> {
    if (!(await fileSystem.lstat(path)).isDirectory()) return fileSystem.rm(path);
    await assertNoLink(path, path);
    for (const name of await fileSystem.readdir(path)) await removeAll(join(path, name));
    await fileSystem.rmdir(path);
  }

  return {
    async open(path, mode) {
      if (mode === 'wx') {
        const made = await openNew(openerOf('wx'), checked(path));
        if (isTempName(basename(path))) temps.add(path);
        return made;
      }
      const { handle, stat } = await openGuarded(openerOf(`${mode} nofollow`), path);
      const refusal = stat.isDirectory() && mode === 'r' ? null : refusedFile(path, stat);
      if (!refusal) return handle;
      await handle.close();
      throw refusal;
    },
    async mkdir(path) {
      await assertParentsReal(path);
      await fileSystem.mkdir(path);
    },
    async rename(from, to) {
      const isSameFolder = dirname(to) === dirname(from);
      // A name that nobody can guess, made here: through a folder that was exchanged since, there is none of that name.
      if (!(temps.delete(from) && isSameFolder)) await assertParentsReal(from);
      if (!isSameFolder) await assertParentsReal(to);
      else checked(to);
      await fileSystem.rename(from, to);
    },
    async copyFile(from, to, most) {
      await assertParentsReal(to);
      await withFile(from, async (file, stat) => {
        const refusal = refusedFile(from, stat) ?? (stat.size > most ? tooLarge(from, most) : null);
        if (refusal) throw refusal;
        // Of the file that was looked at, whatever has its name by now.
        const source = placeOfHandle(file) === null ? from : `/proc/self/fd/${file.fd}`;
        await fileSystem.copyFile(source, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      });
    },
    async rm(path, { recursive = false, force = false } = {}) {
      const way = pathSegments(paths.root, checked(path)).join('/');
      if (!removable(way)) throw new Error(`${way} has no name that Dateline may delete`);
      temps.delete(path);
      await assertParentsReal(path);
      try {
        await (recursive ? removeAll(path) : fileSystem.rm(path));
      } catch (cause) {
        if (!force || !isMissing(cause)) throw cause;
      }
    },
    async rmdir(path) {
      await assertParentsReal(path);
      await fileSystem.rmdir(path);
    },
  };
}
