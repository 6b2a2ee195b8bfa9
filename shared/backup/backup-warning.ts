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

/** What a person should be warned of, most pressing first; null when all is well. Whoever never chose a folder is not nagged. */
export function backupWarning(facts: BackupFacts): string | null {
  const { freeHere, freeThere, chosenSince } = facts;
  if (freeHere !== null && freeHere < NEARLY_FULL) {
    return `The disk with this library is ${fullness(freeHere)}: free some space, so that nothing has to go unsaved.`;
  }
  if (chosenSince === null) return null;
  if (freeThere !== null && freeThere < NEARLY_FULL) {
    return `The disk with the backups is ${fullness(freeThere)}: free some space there, or choose another folder.`;
  }
  const { now, lastGood, warnAfterDays } = facts;
  const days = Math.floor((now - Math.max(lastGood ?? 0, chosenSince - DAY)) / DAY);
  if (days < warnAfterDays) return null;
  const when =
    lastGood === null ? 'There is no good backup of this library yet' : 'The last good backup is old';
  return `${when} (${days} days): connect the disk with the backups, or choose another folder.`;
}

function fullness(bytes: number): string {
  const left = Math.round(bytes / MEGABYTE);
  return left === 0 ? 'full' : `nearly full (${left} MB left)`;
}
