import { writeDay } from '../../ui/time-formats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as short as a list wants it: `now`, `12 min`, `3 h`, `4 d`, then the day as the site writes it. */
export function formatAge(instant: string, now: number): string {
  const then = Date.parse(instant);
  const age = now - then;
  if (age < MINUTE) return 'now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h`;
  if (age < 7 * DAY) return `${Math.floor(age / DAY)} d`;
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return writeDay(then, { month: 'short', year: !sameYear });
}
