/** The name of a backup: when it was made, in a form that every disk takes. */
export const BACKUP_NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/;

/** A backup as a list shows it. Only whole ones are listed: it counts when everything in it has been read back. */
export interface Backup {
  /** See BACKUP_NAME. */
  readonly name: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  readonly stories: number;
  readonly files: number;
  /** Of the library as it was; the backups share what is the same. */
  readonly bytes: number;
}

/** A story as it lies in a backup. */
export interface BackedUpStory {
  readonly id: string;
  readonly headline: string;
  readonly words: number;
  /** ISO 8601 instant in UTC; null where the story could not be read already then. */
  readonly modified: string | null;
}

/** How far a running backup is. */
export interface BackupProgress {
  readonly done: number;
  readonly total: number;
}

/** What a window knows of the backups of the open library. */
export interface BackupStatus {
  /** For display only; null while none was chosen. */
  readonly folder: string | null;
  /** On the same disk as the library: it helps against mistakes, not against a broken disk. */
  readonly sameDisk: boolean;
  /** ISO 8601 instant of the newest whole backup; null while there is none. */
  readonly lastGood: string | null;
  readonly running: BackupProgress | null;
  /** Why the last try failed, until one succeeds. */
  readonly problem: string | null;
  /** What a person should be warned of across the window; null when all is well. */
  readonly warning: string | null;
  /** Days without a good backup after which there is a warning. */
  readonly warnAfterDays: number;
}

/** What became of a story that was taken from a backup. */
export interface RestoredFromBackup {
  readonly id: string;
  readonly headline: string;
  /** The version that says what was there before; null when there was no such story, or none that could be read. */
  readonly before: string | null;
}
