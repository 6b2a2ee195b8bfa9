import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../shared/story/status.ts';
import { deadlineTime, isOverdue } from '../../../shared/workflow/deadline.ts';

const DEADLINE = '2026-02-01T18:00:00+02:00';
const AT = Date.parse('2026-02-01T16:00:00Z');

describe('isOverdue', () => {
  it('is so from behind the deadline on, wherever its clock stands', () => {
    const late = (now: number) => isOverdue({ deadline: DEADLINE, status: 'draft' }, now);
    expect([late(AT - 1), late(AT), late(AT + 1)]).toEqual([false, false, true]);
  });

  it('is so of what somebody still works on alone, and of nothing without a deadline', () => {
    const late = STATUSES.filter((status) => isOverdue({ deadline: DEADLINE, status }, AT + 1));
    expect(late).toEqual(['pitch', 'draft', 'in-edit']);
    expect(isOverdue({ deadline: null, status: 'draft' }, AT)).toBe(false);
  });
});

describe('deadlineTime', () => {
  const cairo = (wanted: string, now: string, day = '2026-02-01') =>
    deadlineTime(day, wanted, 'Africa/Cairo', Date.parse(now));

  it.each([
    ['six in the evening where nothing is said', '', '2026-02-01T08:00:00Z', '18:00'],
    ['the time that is said', '09:30', '2026-02-01T07:00:00Z', '09:30'],
    ['that very minute', '18:00', '2026-02-01T16:00:00Z', '18:00'],
    ['the end of the day where the time is past', '', '2026-02-01T16:00:01Z', '23:59'],
    ['the end of the day to its last minute', '09:30', '2026-02-01T21:59:00Z', '23:59'],
    ['the time that is said once the day is over', '09:30', '2026-02-01T21:59:01Z', '09:30'],
    ['six in the evening of a day that is over', '', '2026-02-03T08:00:00Z', '18:00'],
  ])('is %s', (_, wanted, now, expected) => {
    expect(cairo(wanted, now)).toBe(expected);
  });

  it('goes by the clocks of the zone', () => {
    const now = Date.parse('2026-02-01T17:00:00Z');
    expect(deadlineTime('2026-02-01', '', 'Africa/Cairo', now)).toBe('23:59');
    expect(deadlineTime('2026-02-01', '', 'America/New_York', now)).toBe('18:00');
  });
});
