import { counted } from '../counted.ts';

const DAY = 24 * 3_600_000;
const MEGABYTE = 1_000_000;

/** Enough for a day's work with pictures: a warning has to come while there is still room. */
const NEARLY_FULL = 500 * MEGABYTE;

export interface BackupFacts {
  /** Instants in milliseconds. */
  readonly now: number;
  /** When the folder for backups was chosen; null while there is none. */
  readonly chosenSince: number | null;
  readonly lastGood: number | null;
  readonly warnAfterDays: number;
  /** Free bytes on the library's disk and on the one of the backups; null when nobody can tell. */
  readonly freeHere: number | null;
  readonly freeThere: number | null;
}

/**
 * What a person should be warned of, most pressing first; null when all is well. Whoever never chose a
 * folder is not nagged.
 */
export function backupWarning(facts: BackupFacts): string | null {
  const { freeHere, freeThere, chosenSince } = facts;
  if (freeHere !== null && isNearlyFull(freeHere)) {
    return freeHere <= 0
      ? 'The disk with this library is full: what is saved stays, but what you write next may not fit; free some space.'
      : `The disk with this library is nearly full (${left(freeHere)}): free some space, so that nothing ` +
          'has to go unsaved.';
  }
  if (chosenSince === null) return null;
  if (freeThere !== null && isNearlyFull(freeThere)) {
    const state = freeThere <= 0 ? 'full' : `nearly full (${left(freeThere)})`;
    return `The disk with the backups is ${state}: free some space there, or choose another folder.`;
  }
  const { now, lastGood, warnAfterDays } = facts;
  const days = Math.floor((now - Math.max(lastGood ?? 0, chosenSince - DAY)) / DAY);
  if (days < warnAfterDays) return null;
  const when =
    lastGood === null ? 'There is no good backup of this library yet' : 'The last good backup is old';
  return `${when} (${counted(days, 'day')}): connect the disk with the backups, or choose another folder.`;
}

/** Whether there is so little room on a disk that it may be full at any moment. */
export function isNearlyFull(free: number | null): boolean {
  return free !== null && free < NEARLY_FULL;
}

/** Never more than there is, and nothing only where there is nothing. */
function left(bytes: number): string {
  const megabytes = Math.floor(bytes / MEGABYTE);
  return megabytes === 0 ? 'less than 1 MB left' : `${megabytes} MB left`;
}
