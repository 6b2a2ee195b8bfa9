import type { BackupProgress } from '../../../shared/backup/backup.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { BackupStore } from './backup-store.ts';
import { namedBackup } from './list-backups.ts';
import { isObjectWhole } from './object-file.ts';

export interface VerifiedBackup {
  readonly files: number;
  /** Paths in the library of what could not be read back. */
  readonly damaged: readonly string[];
}

/** Reads a backup whole and says what of it could not be restored. */
export async function verifyBackup(
  store: BackupStore,
  name: string,
  onProgress?: (progress: BackupProgress) => void,
): Promise<VerifiedBackup> {
  const { files } = await namedBackup(store, name);
  let done = 0;
  const whole = await onDisk('read the backup', store.folder, () =>
    inParallel(files, 4, async (file) => {
      const isWhole = await isObjectWhole(store, file);
      onProgress?.({ done: ++done, total: files.length });
      return isWhole;
    }),
  );
  return { files: files.length, damaged: files.flatMap(({ path }, at) => (whole[at] ? [] : [path])) };
}
