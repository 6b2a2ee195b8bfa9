import { describe, expect, it } from 'vitest';
import { planRows, planTitle } from '../../../../../renderer/features/stories/planner/plan-rows.ts';

/** A Wednesday; weeks begin on Monday. */
const DAY = '2026-01-28';

describe('the days of a view', () => {
  it('are whole weeks around a month, one week, or one after the other', () => {
    const month = planRows('month', DAY, 1);
    expect(month.every((week) => week.length === 7)).toBe(true);
    expect(month.flat()).toContain('2026-01-01');
    expect(month.flat()).toContain('2026-01-31');
    expect(planRows('week', DAY, 1)).toEqual([
      ['2026-01-26', '2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31', '2026-02-01'],
    ]);
    const agenda = planRows('agenda', DAY, 1);
    expect([agenda.length, agenda[0], agenda[2]]).toEqual([14, ['2026-01-26'], [DAY]]);
  });

  it('are called by their month, or by the first and the last of them', () => {
    expect(planTitle('month', DAY, '2025-12-29', '2026-02-01')).toBe('January 2026');
    expect(planTitle('week', DAY, '2026-01-26', '2026-02-01')).toBe('January 26, 2026 – February 1, 2026');
  });
});
