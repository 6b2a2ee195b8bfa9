import { dirname, join } from 'node:path';
import type { BackupStore } from '../backup/backup-store.ts';
import { putObject } from '../backup/fetch-missing.ts';
import type { BackedUpFile, Manifest } from '../backup/manifest.ts';
import { hashFile, isObjectWhole, readObject } from '../backup/object-file.ts';
import { errnoOf, onDisk } from '../disk/disk-error.ts';
import { isRealFolder } from '../files/is-real-folder.ts';
import { LARGEST } from '../files/largest.ts';
import { setAside } from '../files/set-aside.ts';
import type { FilesPort, WritablePlace } from '../ports/library-ports.ts';
import type { RepairStep } from './repair-library.ts';
import { LEFT_AS_NEWER, writtenVersion } from './written-version.ts';

export interface Backups {
  readonly store: BackupStore;
  /** Newest first. */
  readonly manifests: readonly Manifest[];
}

/**
 * Takes a damaged or missing file from the newest backup that has it whole and does not say the same as it
 * does now. The damaged one is kept beside. Null when no backup has it. `isGood` is asked of what a backup
 * has, which may have been damaged already when it was made.
 */
export async function takeFromBackup(
  context: WritablePlace,
  { store, manifests }: Backups,
  id: string | null,
  file: string,
  isGood: ((bytes: Uint8Array) => Promise<boolean>) | null = null,
): Promise<RepairStep | null> {
  const { fileSystem, layout } = context;
  const target = join(layout.folder, file);
  const present = await presentHash(context, target);
  for (const manifest of manifests) {
    const kept = manifest.files.find(({ path }) => path === file);
    // It was damaged already when that backup was made.
    if (!kept || kept.hash === present) continue;
    const isWhole = () => isObjectWhole(store, kept);
    if (!(await onDisk('read the backup', store.folder, isWhole))) continue;
    const bytes = () => onDisk('read the backup', store.folder, () => readObject(store, kept));
    if (isGood && !(await isGood(await bytes()))) continue;
    if (file.endsWith('.json') && (await isNewer(context, store, kept, target)))
      return { id, file, done: false, message: LEFT_AS_NEWER };
    const done = await onDisk('repair the file', target, async () => {
      if (!(await isRealFolder(context, dirname(target)))) return null;
      const aside = await setAside(fileSystem, target, new Date());
      return (await putObject(store, kept, target, context)) ? { aside } : null;
    });
    if (!done) return null;
    const after = done.aside === null ? '' : `; the damaged file is kept as ${done.aside}`;
    return { id, file, done: true, message: `taken from the backup of ${manifest.when}${after}` };
  }
  return null;
}

async function presentHash({ fileSystem }: FilesPort, file: string): Promise<string | null> {
  try {
    return (await hashFile(fileSystem, file, LARGEST.kept)).hash;
  } catch (cause) {
    if (errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

/** What stands there in a later format than the backup is not damaged: this Dateline only cannot read it. */
async function isNewer(
  { fileSystem }: FilesPort,
  store: BackupStore,
  kept: BackedUpFile,
  file: string,
): Promise<boolean> {
  try {
    const now = decoded(await fileSystem.readFile(file, LARGEST.kept));
    const then = decoded(await onDisk('read the backup', store.folder, () => readObject(store, kept)));
    return writtenVersion(now) > writtenVersion(then);
  } catch (cause) {
    if (errnoOf(cause) !== undefined) return false;
    throw cause;
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
