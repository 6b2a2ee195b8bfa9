import { expect, it } from 'vitest';
import { wireInstant } from '../../../../shared/export/wire/wire-instant.ts';

it.each([
  ['2026-01-28', 'UTC', '2026-01-28T00:00:00Z'],
  ['2026-01-28', 'Africa/Cairo', '2026-01-28T00:00:00+02:00'],
  // The clocks of Cairo leave the first hour of this day out.
  ['2026-04-24', 'Africa/Cairo', '2026-04-24T01:00:00+03:00'],
  ['2026-01-28T09:30+05:30', 'UTC', '2026-01-28T09:30:00+05:30'],
  ['2026-01-28T09:30:15.250Z', 'UTC', '2026-01-28T09:30:15.250Z'],
])('%s in %s is %s', (date, zone, instant) => {
  expect(wireInstant(date, zone)).toBe(instant);
});
