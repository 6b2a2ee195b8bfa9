import type { FileSystem } from '../disk/file-system.ts';
import { guardRealFolder } from '../disk/guarded-file-system.ts';
import { syncGuard } from '../disk/sync-guard.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import { removableInLibrary } from './removable.ts';

/** The files of the library in a folder, whose path has no link in it. */
export function guardLibrary(disk: FileSystem, folder: string): GuardedFileSystem {
  return guardRealFolder(disk, folder, removableInLibrary);
}

/** The same where nobody waits for anything else: in a thread, and on the command line. */
export function syncGuardLibrary(folder: string): GuardedFileSystem {
  return syncGuard(folder, removableInLibrary);
}
