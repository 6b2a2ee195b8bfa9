import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { zonedTimes } from '../../../../shared/import/markdown/zoned-times.ts';

const NEW_YORK = 'America/New_York';

describe('times without an offset', () => {
  it.each([
    ['2026-01-28 10:00', '2026-01-28T10:00:00-05:00'],
    ['2026-07-01T09:30:15', '2026-07-01T09:30:00-04:00'],
    ['2026-07-01 9:30', '2026-07-01T09:30:00-04:00'],
    ['2026-01-28', '2026-01-28'],
    ['2026-01-28 10:00 +0100', '2026-01-28T10:00+01:00'],
    ['2026-01-28T10:00:00Z', '2026-01-28T10:00:00Z'],
    ['2026-02-31 10:00', null],
    ['2026-01-28 25:00', null],
    ['soon', null],
  ])('%s are those of the desk', (given, date) => {
    const times = zonedTimes(NEW_YORK);
    expect(times.date(given)).toBe(date);
    expect(times.told).toEqual([]);
  });

  it('are those of UTC where no zone is known', () => {
    expect(zonedTimes(undefined).date('2026-03-08 02:30')).toBe('2026-03-08T02:30Z');
  });

  it.each([
    [
      '2026-03-08 02:30',
      '2026-03-08T03:30:00-04:00',
      'The time 02:30 of 2026-03-08 does not exist in America/New_York, where the clocks change, so 03:30 was ' +
        'taken: check it.',
    ],
    [
      '2026-11-01T01:30',
      '2026-11-01T01:30:00-05:00',
      'The time 01:30 of 2026-11-01 comes twice in America/New_York, where the clocks change, so the later was ' +
        'taken: check it.',
    ],
  ])('%s are never early where the clocks change, and that is told', (given, embargo, told) => {
    const markdown = `---\ntitle: Port\nembargo: ${given}\n---\n\nWords.\n`;
    const { fields, warnings } = markdownToStory(markdown, { timeZone: NEW_YORK });
    expect([fields.embargo, warnings]).toEqual([embargo, [told]]);
  });
});
