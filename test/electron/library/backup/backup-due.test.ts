import { describe, expect, it } from 'vitest';
import { isBackupDue, isBackupOld } from '../../../../electron/library/backup/backup-due.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = Date.UTC(2026, 0, 2, 12);

describe('a backup is due', () => {
  it.each([
    ['an hour after the last good one', now - HOUR, now - HOUR, false, true],
    ['not a minute sooner', now - HOUR + MINUTE, now - HOUR + MINUTE, false, false],
    [
      'not within an hour after it was tried, however old the last good one is',
      now - MINUTE,
      0,
      false,
      false,
    ],
    ['where none was ever made', 0, null, false, true],
    ['ten minutes after one that failed', now - 10 * MINUTE, now - 20 * MINUTE, true, true],
    ['not sooner after that', now - 9 * MINUTE, now - 20 * MINUTE, true, false],
    ['where the clock was set back by a day', now + 24 * HOUR, now + 24 * HOUR, false, true],
  ])('%s', (_when, lastTry, lastGood, hasFailed, isDue) => {
    expect(isBackupDue({ now, lastTry, lastGood }, hasFailed)).toBe(isDue);
  });
});

it('is made once a day also where nothing changed', () => {
  expect(isBackupOld({ now, lastGood: null })).toBe(true);
  expect(isBackupOld({ now, lastGood: now - 24 * HOUR })).toBe(true);
  expect(isBackupOld({ now, lastGood: now - 23 * HOUR })).toBe(false);
});
