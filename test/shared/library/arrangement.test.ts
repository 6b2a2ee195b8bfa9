import { expect, it } from 'vitest';
import {
  GROUPINGS,
  NEWEST_FIRST,
  PERIOD_LABELS,
  PERIODS,
  SORTS,
  usualDirection,
} from '../../../shared/library/arrangement.ts';
import { arrangementSchema } from '../../../shared/library/arrangement-schema.ts';

it('a list begins with the latest, the soonest deadline, the most urgent and the first letter', () => {
  expect(SORTS.map((sort) => [sort, usualDirection(sort) ? 'down' : 'up'])).toEqual([
    ['changed', 'down'],
    ['created', 'down'],
    ['published', 'down'],
    ['deadline', 'up'],
    ['priority', 'up'],
    ['headline', 'up'],
    ['words', 'down'],
  ]);
});

it('a list that nobody arranged shows what was changed last, unparted', () => {
  expect(NEWEST_FIRST).toEqual({ sort: 'changed', descending: true, group: 'none' });
});

it('stretches of time have names in the order from the latest to the oldest', () => {
  expect(PERIODS.map((period) => PERIOD_LABELS[period])).toEqual([
    'Later',
    'Next 7 days',
    'Tomorrow',
    'Today',
    'Yesterday',
    'Last 7 days',
    'Last 30 days',
    'Older',
  ]);
});

it('an arrangement is of what a list can be sorted and parted by, and of nothing else', () => {
  expect(GROUPINGS).toEqual(['none', 'status', 'section', 'date', 'place', 'assignee']);
  for (const sort of SORTS)
    for (const group of GROUPINGS) {
      const arrangement = { sort, descending: false, group };
      expect(arrangementSchema.parse(arrangement)).toEqual(arrangement);
    }
  for (const wrong of [
    { ...NEWEST_FIRST, sort: 'colour' },
    { ...NEWEST_FIRST, group: 'colour' },
    { ...NEWEST_FIRST, descending: 'yes' },
    { ...NEWEST_FIRST, more: 1 },
    { sort: 'changed', group: 'none' },
  ]) {
    expect(arrangementSchema.safeParse(wrong).success).toBe(false);
  }
});
