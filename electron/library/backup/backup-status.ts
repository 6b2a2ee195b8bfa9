import type { BackupProgress, BackupStatus } from '../../../shared/backup/backup.ts';
import { backupWarning } from '../../../shared/backup/backup-warning.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { type BackupChoice, type BackupServices, DEFAULT_WARN_AFTER_DAYS } from './backup-services.ts';

export interface BackupState {
  /** The folder of the open library, or null. */
  readonly library: string | null;
  readonly choice: BackupChoice | null;
  /** Instant of the newest whole backup in milliseconds. */
  readonly lastGood: number | null;
  readonly running: BackupProgress | null;
  readonly problem: string | null;
}

/** What a person is told of the backups of a library. */
export async function backupStatus(
  { library, choice, lastGood, running, problem }: BackupState,
  services: Pick<BackupServices, 'free' | 'now'>,
): Promise<BackupStatus> {
  const freeHere = library === null ? null : await services.free(library);
  const freeThere = choice ? await services.free(choice.folder) : null;
  const warnAfterDays = choice?.warnAfterDays ?? DEFAULT_WARN_AFTER_DAYS;
  return {
    folder: choice?.folder ?? null,
    sameDisk: choice !== null && library !== null && (await isSameDisk(library, choice.folder)),
    lastGood: lastGood === null ? null : new Date(lastGood).toISOString(),
    running,
    problem,
    warning: backupWarning({
      now: services.now(),
      chosenSince: choice?.since ?? null,
      lastGood,
      warnAfterDays,
      freeHere,
      freeThere,
    }),
    warnAfterDays,
  };
}

async function isSameDisk(a: string, b: string): Promise<boolean> {
  try {
    return (await diskFileSystem.stat(a)).dev === (await diskFileSystem.stat(b)).dev;
  } catch {
    // A disk that is not connected is another one.
    return false;
  }
}
