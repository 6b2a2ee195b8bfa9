const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * From which age on one backup of a span stays: of each hour at once, of each day after 12 hours, of each
 * week after a week.
 */
const TIERS = [
  { span: WEEK, after: WEEK },
  { span: DAY, after: 12 * HOUR },
  { span: HOUR, after: 0 },
] as const;

/** Half a year. */
const OLDEST = 26 * WEEK;

export interface DatedBackup {
  readonly name: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
}

/**
 * The names of the backups that may go at `now` (milliseconds since 1970), in whatever order they come. Of
 * each hour, day or week (in UTC) the last one stays. A span is judged as a whole, by its end, and each
 * lies within one of the next kind: thinning early and again later comes to the same as thinning once. The
 * newest always stays, however old it is.
 */
export function backupsToThin(backups: readonly DatedBackup[], now: number): ReadonlySet<string> {
  const going = new Set<string>();
  const taken = new Set<string>();
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.when) - Date.parse(a.when));
  for (const [at, { name, when }] of newestFirst.entries()) {
    const span = spanOf(Date.parse(when), now);
    if (span === null) continue;
    if (at > 0 && (span === 'over' || taken.has(span))) going.add(name);
    taken.add(span);
  }
  return going;
}

/** The span that a moment shares with others, `over` when its time is up, or null while each backup of it is kept. */
function spanOf(moment: number, now: number): string | null {
  for (const { span, after } of TIERS) {
    const number = Math.floor(moment / span);
    const age = now - (number + 1) * span;
    if (span === WEEK && age >= OLDEST) return 'over';
    if (age >= after) return `${span}:${number}`;
  }
  return null;
}
