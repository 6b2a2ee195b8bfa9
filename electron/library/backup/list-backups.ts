import { join } from 'node:path';
import { BACKUP_NAME } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { errnoOf, isMissing, onDisk, unreadableReason } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import type { BackupStore } from './backup-store.ts';
import { checkedBackupName, type Manifest, parseManifest } from './manifest.ts';

export interface StoredBackups {
  /** Newest first. */
  readonly backups: readonly { readonly name: string; readonly manifest: Manifest }[];
  readonly damaged: readonly { readonly name: string; readonly reason: string }[];
}

/** The names of the backups in a store, newest first. */
export async function backupNames({ fileSystem, backups }: BackupStore): Promise<readonly string[]> {
  return onDisk('list the backups', backups, async () => {
    const names = (await fileSystem.readdir(backups)).map((name) => name.replace(/\.json$/, ''));
    return names
      .filter((name) => BACKUP_NAME.test(name))
      .sort()
      .reverse();
  });
}

export async function listBackups(store: BackupStore): Promise<StoredBackups> {
  const backups: { name: string; manifest: Manifest }[] = [];
  const damaged: { name: string; reason: string }[] = [];
  for (const name of await backupNames(store)) {
    try {
      backups.push({ name, manifest: await readManifest(store, name) });
    } catch (cause) {
      damaged.push({ name, reason: unreadableReason(cause, 'it cannot be read') });
    }
  }
  return { backups, damaged };
}

/** The newest backup that can be read, or null. */
export async function newestBackup(store: BackupStore): Promise<StoredBackups['backups'][number] | null> {
  for (const name of await backupNames(store)) {
    try {
      return { name, manifest: await readManifest(store, name) };
    } catch (cause) {
      if (!(cause instanceof DatelineError) && errnoOf(cause) === undefined) throw cause;
    }
  }
  return null;
}

/** A backup that somebody named. Throws a sentence. */
export async function namedBackup(store: BackupStore, name: string): Promise<Manifest> {
  checkedBackupName(name);
  try {
    return await onDisk('read the backup', store.folder, () => readManifest(store, name));
  } catch (cause) {
    if (!(cause instanceof DatelineError) || !['damaged', 'unsupported'].includes(cause.code)) throw cause;
    const where = `${name} in ${store.folder}`;
    const message = `The backup ${where} cannot be used because ${cause.message}: choose another.`;
    throw new DatelineError(cause.code, message, { cause });
  }
}

async function readManifest({ fileSystem, backups }: BackupStore, name: string): Promise<Manifest> {
  try {
    return parseManifest(String(await fileSystem.readFile(join(backups, `${name}.json`), LARGEST.manifest)));
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new DatelineError('not-found', `There is no backup ${name} any more: choose another.`, { cause });
  }
}
