import type { Story } from '../../../shared/story/story.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';

/** What the library itself writes down of when something was done. */
export type Dated = Pick<Story, 'created' | 'modified' | 'trail'>;

/** Before there were laptops with a right clock to write on; a computer without a battery says 1970. */
const FIRST = Date.UTC(2000, 0);
/** Clocks of other computers may be as wrong as that. */
const PATIENCE_MS = 24 * 3600 * 1000;
/** A clock that is set right takes so much back. */
const ORDER_MS = 60_000;

export const DATE_REPAIR_HINT = '--repair sets it to what its files and versions say';

/** True for a moment at which the library can have been written to. */
export function isPlausible(instant: string, now: number): boolean {
  const time = Date.parse(instant);
  return time >= FIRST && time <= now + PATIENCE_MS;
}

/** What cannot be true of when a story was written, each as the end of a sentence. */
export function dateProblems({ created, modified, trail }: Dated, now: number): readonly string[] {
  const [begun, changed] = [Date.parse(created), Date.parse(modified)];
  const odd = trail.find(({ when }) => !isPlausible(when, now));
  const isLate = ({ when }: TrailEntry, at: number) =>
    at > 0 && Date.parse(trail[at - 1]?.when ?? when) > Date.parse(when) + ORDER_MS;
  const early = odd ? undefined : trail.find(isLate);
  return [
    ...(isPlausible(created, now)
      ? []
      : [`says that it was begun on ${dayOf(created)}: ${DATE_REPAIR_HINT}`]),
    ...(isPlausible(modified, now)
      ? []
      : [`says that it was changed on ${dayOf(modified)}: ${DATE_REPAIR_HINT}`]),
    ...(isPlausible(created, now) && isPlausible(modified, now) && begun > changed
      ? [
          `says that it was begun (${dayOf(created)}) after it was changed (${dayOf(modified)}): ${DATE_REPAIR_HINT}`,
        ]
      : []),
    ...(odd ? [`says that it became ${odd.to} on ${dayOf(odd.when)}: ${DATE_REPAIR_HINT}`] : []),
    ...(early
      ? [`says that it became ${early.to} before what was done before that: --repair puts its steps in order`]
      : []),
  ];
}

/** `2099-01-01 09:30`, which needs no time zone to be seen to be wrong. */
export function dayOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** The same story with times that can be true. `witnesses` are moments at which something was done to it. */
export function plausibleDates(
  { created, modified, trail }: Dated,
  witnesses: readonly string[],
  now: number,
): Dated {
  const seen = [...witnesses, ...trail.map(({ when }) => when)]
    .filter((instant) => isPlausible(instant, now))
    .map((instant) => Math.min(Date.parse(instant), now))
    .sort((a, b) => a - b);
  const changed = isPlausible(modified, now) ? Date.parse(modified) : (seen.at(-1) ?? now);
  const isBegun = isPlausible(created, now) && Date.parse(created) <= changed;
  const begun = isBegun ? Date.parse(created) : Math.min(seen[0] ?? changed, changed);
  return {
    created: instantOf(created, begun),
    modified: instantOf(modified, changed),
    trail: soundTrail(trail, begun, changed, now),
  };
}

/** As written where nothing was wrong with it. */
function instantOf(written: string, time: number): string {
  return Date.parse(written) === time ? written : new Date(time).toISOString();
}

function soundTrail(
  trail: readonly TrailEntry[],
  begun: number,
  changed: number,
  now: number,
): readonly TrailEntry[] {
  const sorted = trail.toSorted((a, b) => Date.parse(a.when) - Date.parse(b.when));
  // Each step begins where the one before ended: that tells the order of the steps from wrong clocks.
  const steps = !isChain(trail) && isChain(sorted) ? sorted : trail;
  let latest = Math.max(changed, begun);
  const fromLast = steps.toReversed().map((step) => {
    const time = isPlausible(step.when, now) ? Date.parse(step.when) : Number.POSITIVE_INFINITY;
    latest = Math.min(time, latest);
    return { ...step, when: instantOf(step.when, latest) };
  });
  return fromLast.reverse();
}

function isChain(trail: readonly TrailEntry[]): boolean {
  return trail.every((step, at) => at === 0 || trail[at - 1]?.to === step.from);
}
