import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  monthWeeks,
  weekOf,
  weekStartOf,
} from '../../../../../renderer/features/stories/planner/days.ts';
import { dayOfKey, entryMove } from '../../../../../renderer/features/stories/planner/plan-keys.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const bare = { ...held, code: '', getModifierState: () => false };

it('reckons with days across months, years and leap days', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2028-02-29', -12)).toBe('2027-02-28');
});

it('begins weeks where people do', () => {
  expect(weekOf('2026-01-28', 1)).toBe('2026-01-26');
  expect(weekOf('2026-01-28', 7)).toBe('2026-01-25');
  expect(weekOf('2026-01-28', 6)).toBe('2026-01-24');
  expect(weekOf('2026-01-25', 1)).toBe('2026-01-19');
  expect([weekStartOf('en-GB'), weekStartOf('en-US'), weekStartOf('ar-EG')]).toEqual([1, 7, 6]);
});

it('holds every day of a month in whole weeks', () => {
  const weeks = monthWeeks('2026-02-10', 1);
  expect(weeks.map(([first]) => first)).toEqual([
    '2026-01-26',
    '2026-02-02',
    '2026-02-09',
    '2026-02-16',
    '2026-02-23',
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe('2026-03-01');
  expect(monthWeeks('2026-12-31', 7)).toHaveLength(5);
  expect(monthWeeks('2026-12-31', 7).at(-1)?.at(-1)).toBe('2027-01-02');
});

it.each([
  ['ArrowRight', 'month', '2026-01-29'],
  ['ArrowUp', 'week', '2026-01-21'],
  ['ArrowDown', 'agenda', '2026-01-29'],
  ['PageDown', 'month', '2026-02-28'],
  ['PageUp', 'week', '2026-01-21'],
  ['PageDown', 'agenda', '2026-02-11'],
  ['Home', 'month', '2026-01-26'],
  ['End', 'month', '2026-02-01'],
  ['x', 'month', null],
] as const)('%s leads in a %s to %s', (key, view, day) => {
  expect(dayOfKey({ ...bare, key }, '2026-01-28', view, 1)).toBe(day);
});

it('moves an entry only with Alt', () => {
  expect(entryMove({ ...bare, key: 'ArrowDown' }, 'month')).toBe(null);
  expect(entryMove({ ...bare, key: 'ArrowDown', altKey: true }, 'month')).toEqual({ days: 7 });
  expect(entryMove({ ...bare, key: 'ArrowUp', altKey: true }, 'week')).toEqual({ hours: -1 });
});
