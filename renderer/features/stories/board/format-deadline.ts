/**
 * On the site's clocks, as short as a card wants it: `18:00` today, else `28 Jan 18:00`, with the year
 * where it is another one.
 */
export function formatDeadline(instant: string, timeZone: string, now: number): string {
  const then = Date.parse(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(then);
  if (day.format(then) === day.format(now)) return time;
  const sameYear = day.format(then).slice(0, 4) === day.format(now).slice(0, 4);
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return `${date.format(then)} ${time}`;
}
