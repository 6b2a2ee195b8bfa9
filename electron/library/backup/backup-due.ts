const HOUR = 3_600_000;
/** A disk that was not there may come back. */
const RETRY_MS = 10 * 60_000;
/** Where nothing changed, a backup is still made once a day: it reads everything back. */
const AT_LEAST_EVERY_MS = 24 * HOUR;

/** When backups were made and tried. Instants in milliseconds. */
export interface BackupTimes {
  readonly now: number;
  readonly lastTry: number;
  readonly lastGood: number | null;
}

/** A clock that was set back must not stop the backups. */
const apart = (a: number, b: number) => Math.abs(a - b);

/** True when the time for a backup has come; one that failed is tried again sooner. */
export function isBackupDue({ now, lastTry, lastGood }: BackupTimes, hasFailed: boolean): boolean {
  if (hasFailed) return apart(now, lastTry) >= RETRY_MS;
  return apart(now, lastTry) >= HOUR && (lastGood === null || apart(now, lastGood) >= HOUR);
}

/** True when a backup is made also where nothing changed. */
export function isBackupOld({ now, lastGood }: Omit<BackupTimes, 'lastTry'>): boolean {
  return lastGood === null || apart(now, lastGood) >= AT_LEAST_EVERY_MS;
}
