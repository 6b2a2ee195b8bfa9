const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * Until when everything in a span of a given length is kept: all for a day, hourly for a week, daily for
 * three months, then weekly.
 */
const TIERS = [
  { span: WEEK, after: 91 * DAY },
  { span: DAY, after: WEEK },
  { span: HOUR, after: DAY },
] as const;

export interface DatedVersion {
  readonly id: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  readonly name: string | null;
}

/**
 * The ids of the versions that may go at `now` (milliseconds since 1970). `versions` come oldest first. Of
 * each hour, day or week (in UTC) the last version stays, so that what stays is how that span ended. A span
 * is judged as a whole, by its end: thinning early and thinning again later comes to the same as thinning
 * once. Named versions and the newest always stay.
 */
export function versionsToThin(versions: readonly DatedVersion[], now: number): ReadonlySet<string> {
  const going = new Set<string>();
  const taken = new Set<string>();
  for (const { id, when, name } of [...versions].reverse()) {
    const span = spanOf(Date.parse(when), now);
    if (span === null) continue;
    if (taken.has(span) && name === null) going.add(id);
    taken.add(span);
  }
  return going;
}

/** The span that a moment shares with others, or null while each version of it is kept. */
function spanOf(moment: number, now: number): string | null {
  for (const { span, after } of TIERS) {
    const number = Math.floor(moment / span);
    if (now - (number + 1) * span >= after) return `${span}:${number}`;
  }
  return null;
}
