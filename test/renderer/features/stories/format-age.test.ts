import { expect, it } from 'vitest';
import { formatAge } from '../../../../renderer/features/stories/format-age.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

it.each([
  ['2026-11-23T12:00:30Z', 'now'],
  ['2026-11-23T11:59:01Z', 'now'],
  ['2026-11-23T11:59:00Z', '1 min'],
  ['2026-11-23T11:00:01Z', '59 min'],
  ['2026-11-23T11:00:00Z', '1 h'],
  ['2026-11-22T12:00:01Z', '23 h'],
  ['2026-11-22T12:00:00Z', '1 d'],
  ['2026-11-16T12:00:01Z', '6 d'],
  ['2026-11-10T12:00:00Z', 'Nov 10'],
  ['2025-02-10T12:00:00Z', 'Feb 10, 2025'],
])('%s is %s', (instant, text) => {
  expect(formatAge(instant, now)).toBe(text);
});
