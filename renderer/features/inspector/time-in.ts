/**
 * The clock of a time zone, with the day where it is another than here: `Tue 01:40`. `here` is the zone of
 * whoever looks.
 */
export function timeIn(zone: string, now: number, here?: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const isSameDay = dayIn(zone, now) === dayIn(here, now);
  return new Intl.DateTimeFormat('en', isSameDay ? clock : { ...clock, weekday: 'short' }).format(now);
}

function dayIn(timeZone: string | undefined, now: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(now);
}
