import { statfs } from 'node:fs/promises';
import type { BackupStatus } from '../../shared/backup/backup.ts';
import { backupJob } from '../library/backup/backup-job.ts';
import { type BackupKeeper, createBackupKeeper } from '../library/backup/backup-keeper.ts';
import { report } from '../report.ts';
import type { Settings } from './settings.ts';

const LOOK_EVERY_MS = 60_000;
const LOOK_AT_DISKS_EVERY_MS = 5000;

/**
 * The backups of whichever library is open, their folders remembered in the settings; looks every minute
 * whether one is due.
 */
export function keepBackups(settings: Settings, tell: (status: BackupStatus) => void): BackupKeeper {
  const choices = () => settings.current.backups ?? [];
  const keeper = createBackupKeeper({
    choice: (library) => choices().find((one) => one.library === library) ?? null,
    choose: async (library, choice) => {
      const others = choices().filter((one) => one.library !== library);
      await settings.update({ backups: choice ? [...others, { library, ...choice }] : others });
    },
    run: backupJob,
    free,
    tell,
    now: () => Date.now(),
  });
  setInterval(() => {
    keeper.tick().catch((error: unknown) => report('A backup failed', error));
  }, LOOK_EVERY_MS).unref();
  let isLooking = false;
  setInterval(async () => {
    // A disk of a network may not answer for minutes.
    if (isLooking) return;
    isLooking = true;
    try {
      await keeper.lookAtDisks();
    } catch (error) {
      report('The disks could not be looked at', error);
    } finally {
      isLooking = false;
    }
  }, LOOK_AT_DISKS_EVERY_MS).unref();
  return keeper;
}

async function free(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // A disk that is not connected, or one that does not say.
    return null;
  }
}
