import { describe, expect, it } from 'vitest';
import { type BackupFacts, backupWarning, isNearlyFull } from '../../../shared/backup/backup-warning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 25);
const WELL: BackupFacts = {
  now: NOW,
  chosenSince: NOW - 30 * DAY,
  lastGood: NOW - HOUR,
  warnAfterDays: 2,
  freeHere: 50e9,
  freeThere: 50e9,
};

describe('backupWarning', () => {
  const HERE = 'The disk with this library is nearly full';
  const ROOM = 'free some space, so that nothing has to go unsaved.';
  const THERE = 'free some space there, or choose another folder.';
  const CONNECT = 'connect the disk with the backups, or choose another folder.';
  const OLD = 'The last good backup is old';

  it.each<[string, Partial<BackupFacts>, string | null]>([
    ['all is well', {}, null],
    ['nobody chose a folder', { chosenSince: null, lastGood: null }, null],
    ['nobody chose one, and there is an old one', { chosenSince: null, lastGood: NOW - 90 * DAY }, null],
    ['the last is a day and a half old', { lastGood: NOW - 1.5 * DAY }, null],
    ['the last is two days old', { lastGood: NOW - 2 * DAY }, `${OLD} (2 days): ${CONNECT}`],
    ['the last is nearly three days old', { lastGood: NOW - 3 * DAY + 1 }, `${OLD} (2 days): ${CONNECT}`],
    ['the last is old and that is wanted', { lastGood: NOW - 2 * DAY, warnAfterDays: 7 }, null],
    ['the folder was chosen just now', { chosenSince: NOW, lastGood: null }, null],
    [
      'none was ever made',
      { chosenSince: NOW - 5 * DAY, lastGood: null },
      `There is no good backup of this library yet (6 days): ${CONNECT}`,
    ],
    ['another folder was chosen after the old backups', { chosenSince: NOW, lastGood: NOW - 90 * DAY }, null],
    ['the library’s disk fills up', { freeHere: 400e6 }, `${HERE} (400 MB left): ${ROOM}`],
    ['it has room for a day’s work', { freeHere: 500e6, freeThere: 500e6 }, null],
    ['it has not quite', { freeHere: 500e6 - 1 }, `${HERE} (499 MB left): ${ROOM}`],
    ['it has 4 MB and a bit', { freeHere: 4_999_999 }, `${HERE} (4 MB left): ${ROOM}`],
    ['it has one', { freeHere: 1e6 }, `${HERE} (1 MB left): ${ROOM}`],
    ['it has a few bytes', { freeHere: 1 }, `${HERE} (less than 1 MB left): ${ROOM}`],
    [
      'it is full',
      { freeHere: 0 },
      'The disk with this library is full: what is saved stays, but what you write next may not fit; ' +
        'free some space.',
    ],
    ['that of the backups is', { freeThere: 0 }, `The disk with the backups is full: ${THERE}`],
    ['one day is too old', { lastGood: NOW - DAY, warnAfterDays: 1 }, `${OLD} (1 day): ${CONNECT}`],
    [
      'it does where no folder is chosen',
      { freeHere: 400e6, chosenSince: null },
      `${HERE} (400 MB left): ${ROOM}`,
    ],
    ['only that of the backups would, and none is chosen', { freeThere: 0, chosenSince: null }, null],
    [
      'the disk of the backups fills up',
      { freeThere: 3e6 },
      `The disk with the backups is nearly full (3 MB left): ${THERE}`,
    ],
    ['both are full', { freeHere: 3e6, freeThere: 0 }, `${HERE} (3 MB left): ${ROOM}`],
    ['nobody can tell what is free', { freeHere: null, freeThere: null }, null],
  ])('when %s', (_, facts, warning) => {
    expect(backupWarning({ ...WELL, ...facts })).toBe(warning);
  });
});

it('a disk of which nobody can tell is not nearly full', () => {
  expect([null, 0, 499_999_999, 500_000_000].map(isNearlyFull)).toEqual([false, true, true, false]);
});
