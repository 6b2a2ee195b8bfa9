import { join } from 'node:path';
import { backupsToThin } from '../../../shared/backup/thin-backups.ts';
import { flushFolder } from '../disk/atomic-file.ts';
import { isMissing } from '../disk/disk-error.ts';
import type { BackupStore } from './backup-store.ts';
import { listBackups } from './list-backups.ts';
import { OBJECT_HASH } from './manifest.ts';

/** An object that no backup names may belong to one that another program is just making. */
const ORPHAN_AFTER_MS = 24 * 3_600_000;

/**
 * Lets go of the backups whose time is over, then of what none of the others holds. Ended at any moment, it
 * leaves whole backups.
 */
export async function thinBackups(store: BackupStore, now: number): Promise<void> {
  const { fileSystem } = store;
  const { backups, damaged } = await listBackups(store);
  const dated = backups.map(({ name, manifest }) => ({ name, when: manifest.when }));
  const going = backupsToThin(dated, now);
  for (const name of going) await fileSystem.rm(join(store.backups, `${name}.json`), { force: true });
  if (going.size > 0) await flushFolder(fileSystem, store.backups);
  // What a damaged list names nobody knows.
  if (damaged.length > 0) return;
  const staying = backups.filter(({ name }) => !going.has(name));
  const named = new Set(staying.flatMap(({ manifest }) => manifest.files.map(({ hash }) => hash)));
  await removeOrphans(store, named, now);
}

async function removeOrphans(
  { fileSystem, objects }: BackupStore,
  named: ReadonlySet<string>,
  now: number,
): Promise<void> {
  for (const folder of await fileSystem.readdir(objects)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const hash of await fileSystem.readdir(join(objects, folder))) {
      if (!OBJECT_HASH.test(hash) || named.has(hash)) continue;
      const file = join(objects, folder, hash);
      try {
        const { mtimeMs } = await fileSystem.lstat(file);
        if (now - mtimeMs >= ORPHAN_AFTER_MS) await fileSystem.rm(file, { force: true });
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
      }
    }
  }
}
