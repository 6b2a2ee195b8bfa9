import { afterEach, expect, it } from 'vitest';
import { setDateFormat } from '../../../renderer/ui/date-style.ts';
import { writeDay, writeMoment } from '../../../renderer/ui/time-formats.ts';

const WHEN = new Date(2026, 10, 27, 14, 5).getTime();

afterEach(() => setDateFormat('month-day-year'));

it.each([
  ['month-day-year', 'November 27, 2026', 'Nov 27', 'Friday, November 27'],
  ['day-month-year', '27 November 2026', '27 Nov', 'Friday 27 November'],
  ['iso', '2026-11-27', '2026-11-27', 'Fri, 2026-11-27'],
] as const)('a day is written %s as the site does', (format, long, short, named) => {
  setDateFormat(format);
  expect(writeDay(WHEN)).toBe(long);
  expect(writeDay(WHEN, { month: 'short', year: false })).toBe(short);
  if (format !== 'iso') expect(writeDay(WHEN, { weekday: 'long', year: false })).toBe(named);
});

it('a moment has its year where it is another one', () => {
  setDateFormat('day-month-year');
  expect(writeMoment(WHEN, { now: WHEN })).toBe('27 November at 14:05');
  expect(writeMoment(WHEN, { now: WHEN + 366 * 86_400_000 })).toBe('27 November 2026 at 14:05');
});
