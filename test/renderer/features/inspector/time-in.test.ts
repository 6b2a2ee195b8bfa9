import { expect, it } from 'vitest';
import { timeIn } from '../../../../renderer/features/inspector/time-in.ts';

const NOON = Date.parse('2026-02-10T12:00:00Z');

it('tells the clock of a place, and its day where that is another', () => {
  expect(timeIn('Africa/Khartoum', NOON, 'UTC')).toBe('14:00');
  expect(timeIn('Pacific/Auckland', NOON, 'America/New_York')).toBe('Wed 01:00');
});
