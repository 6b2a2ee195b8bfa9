import type { Status } from '../story/status.ts';
import { publicationDate } from '../time/zoned-time.ts';

/** Statuses of stories that somebody still works on. */
export const AT_WORK = ['pitch', 'draft', 'in-edit'] as const satisfies readonly Status[];
const atWork: ReadonlySet<Status> = new Set(AT_WORK);

/**
 * True for a story that should have been ready by now; `now` in milliseconds. What is ready or put away is
 * late no more.
 */
export function isOverdue(
  { deadline, status }: { readonly deadline: string | null; readonly status: Status },
  now: number,
): boolean {
  return deadline !== null && atWork.has(status) && Date.parse(deadline) < now;
}

const USUAL_TIME = '18:00';
const END_OF_DAY = '23:59';

/**
 * The time (`HH:MM`) for a new deadline on a day (`YYYY-MM-DD`), both on the clocks of an IANA time zone:
 * `wanted`, or 18:00 where that is empty; the end of the day where that time is past but the day is not, so
 * that the story is not late at once. `now` in milliseconds since 1970.
 */
export function deadlineTime(day: string, wanted: string, timeZone: string, now: number): string {
  const time = wanted || USUAL_TIME;
  const atThat = (at: string) => Date.parse(publicationDate({ day, time: at }, timeZone) ?? '');
  return atThat(time) < now && atThat(END_OF_DAY) >= now ? END_OF_DAY : time;
}
