import { dirname, join, resolve } from 'node:path';
import type { BackupProgress } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder } from '../disk/atomic-file.ts';
import { makeFolderAtomic } from '../disk/atomic-folder.ts';
import { onDisk } from '../disk/disk-error.ts';
import { diskFileSystem, type FileSystem } from '../disk/file-system.ts';
import { guardFolder, type Removable } from '../disk/guarded-file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { contents } from '../opening/create-library.ts';
import { assertStoreIsThere, type BackupStore } from './backup-store.ts';
import { namedBackup } from './list-backups.ts';
import type { Manifest } from './manifest.ts';
import { fetchObject } from './object-file.ts';

export interface RestoredLibrary {
  readonly folder: string;
  readonly files: number;
  /** Paths of what the backup could not give back. */
  readonly damaged: readonly string[];
}

/**
 * Writes a library as it was into a folder that is missing or empty, as a whole. What is damaged in the
 * backup is left out and named.
 */
export async function restoreLibrary(
  store: BackupStore,
  name: string,
  out: string,
  fileSystem: FileSystem = diskFileSystem,
  onProgress?: (progress: BackupProgress) => void,
): Promise<RestoredLibrary> {
  const manifest = await namedBackup(store, name);
  const folder = resolve(out);
  if ((await contents(folder, fileSystem)) === 'foreign') {
    const message =
      `The backup was not restored into ${folder}, because that folder holds other files: choose an ` +
      'empty or a new folder.';
    throw new DatelineError('invalid-argument', message);
  }
  return onDisk('restore the backup', folder, async () => {
    await makeFolder(fileSystem, dirname(folder));
    const damaged: string[] = [];
    let done = 0;
    await makeFolderAtomic(fileSystem, folder, async (temp) => {
      const files = await guardFolder(fileSystem, temp, isFileOf(manifest));
      const folders = new Set<string>();
      await makeFolder(files, join(files.root, 'stories'));
      for (const file of manifest.files) {
        const target = join(files.root, file.path);
        const inner = dirname(target);
        if (inner !== files.root) await makeFolder(files, inner);
        folders.add(inner);
        try {
          await fetchObject(store, file, files, target);
        } catch (cause) {
          if (!(cause instanceof DatelineError)) throw cause;
          await assertStoreIsThere(store);
          damaged.push(file.path);
        }
        onProgress?.({ done: ++done, total: manifest.files.length });
      }
      for (const inner of folders) await flushFolder(files, inner);
    });
    return { folder, files: manifest.files.length - damaged.length, damaged };
  });
}

/** What was just written there and is not whole goes again. */
function isFileOf({ files }: Manifest): Removable {
  const paths = new Set(files.map(({ path }) => path));
  return (path) => paths.has(path);
}
