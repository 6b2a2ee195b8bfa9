import { afterEach, expect, it } from 'vitest';
import { setDateStyle } from '../../../renderer/ui/date-style.ts';
import { writeDay, writeMoment, writeSiteDate } from '../../../renderer/ui/time-formats.ts';
import type { DateFormat } from '../../../shared/site-profile/site.ts';

const WHEN = new Date(2026, 10, 27, 14, 5).getTime();

const write = (dateFormat: DateFormat) => setDateStyle({ dateFormat, timeZone: 'Asia/Damascus' });

afterEach(() => setDateStyle({ dateFormat: 'month-day-year', timeZone: 'UTC' }));

it.each([
  ['month-day-year', 'November 27, 2026', 'Nov 27', 'Friday, November 27'],
  ['day-month-year', '27 November 2026', '27 Nov', 'Friday 27 November'],
  ['iso', '2026-11-27', '2026-11-27', 'Fri, 2026-11-27'],
] as const)('a day is written %s as the site does', (format, long, short, named) => {
  write(format);
  expect(writeDay(WHEN)).toBe(long);
  expect(writeDay(WHEN, { month: 'short', year: false })).toBe(short);
  if (format !== 'iso') expect(writeDay(WHEN, { weekday: 'long', year: false })).toBe(named);
});

it('a moment has its year where it is another one', () => {
  write('day-month-year');
  expect(writeMoment(WHEN, { now: WHEN })).toBe('27 November at 14:05');
  expect(writeMoment(WHEN, { now: WHEN + 366 * 86_400_000 })).toBe('27 November 2026 at 14:05');
});

it("a story's date stays its day, and an instant is on the clocks of the site", () => {
  write('day-month-year');
  expect(writeSiteDate('2026-11-27')).toBe('27 November 2026');
  expect(writeSiteDate('2026-11-27T22:30:00Z')).toBe('28 November 2026 at 01:30');
});
