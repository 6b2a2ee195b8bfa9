import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToThin, type DatedBackup } from '../../../shared/backup/thin-backups.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 25, 12, 30);

const at = (time: number): DatedBackup => ({ name: String(time), when: new Date(time).toISOString() });
const staying = (backups: readonly DatedBackup[], now: number) => {
  const going = backupsToThin(backups, now);
  return backups.filter(({ name }) => !going.has(name));
};

const times = fc.uniqueArray(fc.integer({ min: NOW - 300 * DAY, max: NOW }), { maxLength: 80 });

describe('backupsToThin', () => {
  it('keeps hourly ones for 12 hours, daily ones for a week, weekly ones for half a year', () => {
    const hourly = Array.from({ length: 400 * 24 }, (_, hours) => at(NOW - hours * HOUR));
    const ages = staying(hourly, NOW).map(({ when }) => (NOW - Date.parse(when)) / HOUR);
    // Spans are judged by their end, so a tier may last one span longer.
    expect(ages.filter((age) => age < 12)).toHaveLength(12);
    expect(ages.filter((age) => age >= 36 && age < 7 * 24).length).toBeGreaterThanOrEqual(5);
    expect(ages.filter((age) => age >= 36 && age < 7 * 24).length).toBeLessThanOrEqual(6);
    const weekly = ages.filter((age) => age >= 15 * 24);
    expect(weekly.length).toBeGreaterThanOrEqual(23);
    expect(weekly.length).toBeLessThanOrEqual(27);
    expect(Math.max(...ages)).toBeLessThan(28 * 7 * 24);
    expect(ages.length).toBeLessThan(80);
  });

  it('keeps the newest, however old, and the last one of each span', () => {
    expect(staying([at(NOW - 3000 * DAY)], NOW)).toHaveLength(1);
    const hour = Math.floor((NOW - 3 * HOUR) / HOUR) * HOUR;
    expect(staying([at(hour), at(hour + 1000), at(hour + 2000), at(NOW)], NOW)).toEqual([
      at(hour + 2000),
      at(NOW),
    ]);
  });

  /** Two of one span of time: the first goes as soon as the span has this age. */
  it.each([
    ['an hour, as soon as it is over', HOUR, 0],
    ['a day, once it has been over for twelve hours', DAY, 12 * HOUR],
    ['a week, once it has been over for a week', 7 * DAY, 7 * DAY],
  ])('keeps only the last of %s', (_, span, after) => {
    const start = Math.floor(NOW / span) * span;
    // Far enough from each other to be in two spans of the kind before.
    const [first, last] = [at(start), at(start + span - 1)];
    const goes = (age: number) => backupsToThin([first, last], start + span + age).has(first.name);
    expect([goes(after - 1), goes(after)]).toEqual([false, true]);
    const next = at(start + span);
    expect(backupsToThin([last, next], start + 2 * span + after).size).toBe(0);
  });

  it('lets go of what is half a year old, to the day, but of nothing that is the newest', () => {
    const week = Math.floor(NOW / (7 * DAY)) * 7 * DAY;
    const [old, newest] = [at(week), at(week + 30 * 7 * DAY)];
    const over = week + 7 * DAY + 26 * 7 * DAY;
    expect(backupsToThin([old, newest], over - 1).size).toBe(0);
    expect([...backupsToThin([newest, old], over)]).toEqual([old.name]);
    expect(backupsToThin([old], over).size).toBe(0);
  });

  it('keeps every one of an hour that is not over, and those of a clock that was ahead', () => {
    const backups = [at(NOW - 60_000), at(NOW), at(NOW + 40 * DAY), at(NOW + 40 * DAY + 1)];
    expect(staying(backups, NOW)).toEqual(backups);
  });

  it('comes to the same in one step as in many', () => {
    fc.assert(
      fc.property(
        times,
        fc.array(fc.integer({ min: 0, max: 60 * DAY }), { maxLength: 5 }),
        (moments, steps) => {
          const all = moments.map(at);
          let inSteps: readonly DatedBackup[] = all;
          let now = NOW;
          for (const step of steps) {
            inSteps = staying(inSteps, now);
            now += step;
          }
          expect(staying(inSteps, now)).toEqual(staying(all, now));
        },
      ),
    );
  });

  it('leaves no gap: for any kept moment of the last half year a backup of about its time stays', () => {
    fc.assert(
      fc.property(times, (moments) => {
        const kept = staying(moments.map(at), NOW).map(({ when }) => Date.parse(when));
        for (const moment of moments) {
          const age = NOW - moment;
          if (age >= 26 * 7 * DAY) continue;
          const span = age < 12 * HOUR ? HOUR : age < 7 * DAY ? DAY : 7 * DAY;
          expect(kept.some((time) => time >= moment && time - moment < span)).toBe(true);
        }
      }),
    );
  });
});
