import type { BackupProgress, BackupStatus } from '../../../shared/backup/backup.ts';
import type { BackupJob, BackupOutcome } from './backup-job.ts';
import type { ChosenStore } from './backup-store.ts';

export const DEFAULT_WARN_AFTER_DAYS = 2;

/** What is remembered of the backups of one library. */
export interface BackupChoice extends ChosenStore {
  /** Instants in milliseconds. */
  readonly since: number;
  /** The newest whole backup that was seen there: it is as old while its disk is away. */
  readonly lastGood?: number;
  readonly warnAfterDays: number;
}

export interface BackupServices {
  choice(library: string): BackupChoice | null;
  /** Holds at once; rejects where it could not be kept for the next start. */
  choose(library: string, choice: BackupChoice | null): Promise<void>;
  run(
    job: BackupJob,
    signal: AbortSignal,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<BackupOutcome>;
  /** Bytes that are free on the disk of a folder; null when nobody can tell. */
  free(folder: string): Promise<number | null>;
  /** Called whenever the status differs. */
  tell(status: BackupStatus): void;
  now(): number;
}
