import { writeDay } from '../../../ui/time-formats.ts';

/**
 * On the site's clocks, as short as a card wants it: the time alone today, else after the day as the site
 * writes it, with the year where it is another one.
 */
export function formatDeadline(instant: string, timeZone: string, now: number): string {
  const then = Date.parse(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(then);
  if (day.format(then) === day.format(now)) return time;
  const sameYear = day.format(then).slice(0, 4) === day.format(now).slice(0, 4);
  return `${writeDay(then, { month: 'short', year: !sameYear, timeZone })} ${time}`;
}
