import { dirname, join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { isThere } from '../disk/is-there.ts';
import { tempName } from '../disk/temp-name.ts';
import { isRealFolder } from '../files/is-real-folder.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type { WritablePlace } from '../ports/library-ports.ts';
import { assertStoreIsThere, type BackupStore } from './backup-store.ts';
import type { BackedUpFile } from './manifest.ts';
import { fetchObject } from './object-file.ts';

/**
 * Copies files out of a backup to where there are none below `folder`, of the library; nothing that is
 * there is touched. Gives their paths.
 */
export async function fetchMissing(
  store: BackupStore,
  files: readonly BackedUpFile[],
  folder: string,
  library: WritablePlace,
): Promise<readonly string[]> {
  const fetched: string[] = [];
  for (const file of files) {
    const target = join(folder, file.path);
    if (await isThere(library.fileSystem, target)) continue;
    if (await putObject(store, file, target, library)) fetched.push(file.path);
  }
  return fetched;
}

/**
 * Puts a file of a backup in its place in the library, whole or not at all; false when the backup has it
 * damaged, or a link stands in the way.
 */
export async function putObject(
  store: BackupStore,
  file: BackedUpFile,
  target: string,
  library: WritablePlace,
): Promise<boolean> {
  const { fileSystem } = library;
  const folder = dirname(target);
  await makeLibraryFolder(library, folder);
  if (!(await isRealFolder(library, folder))) return false;
  const temp = join(folder, tempName());
  try {
    await fetchObject(store, file, fileSystem, temp);
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    await assertStoreIsThere(store);
    return false;
  }
  await renamePatiently(fileSystem, temp, target);
  await flushFolder(fileSystem, folder);
  return true;
}
