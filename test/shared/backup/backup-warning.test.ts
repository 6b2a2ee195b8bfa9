import { describe, expect, it } from 'vitest';
import { type BackupFacts, backupWarning } from '../../../shared/backup/backup-warning.ts';

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
  it.each<[string, Partial<BackupFacts>, RegExp | null]>([
    ['all is well', {}, null],
    ['nobody chose a folder', { chosenSince: null, lastGood: null }, null],
    ['the last is a day and a half old', { lastGood: NOW - 1.5 * DAY }, null],
    ['the last is two days old', { lastGood: NOW - 2 * DAY }, /last good backup is old \(2 days\)/],
    ['the last is old and that is wanted', { lastGood: NOW - 2 * DAY, warnAfterDays: 7 }, null],
    ['the folder was chosen just now', { chosenSince: NOW, lastGood: null }, null],
    ['none was ever made', { chosenSince: NOW - 5 * DAY, lastGood: null }, /no good backup/],
    ['another folder was chosen after the old backups', { chosenSince: NOW, lastGood: NOW - 90 * DAY }, null],
    ['the library’s disk fills up', { freeHere: 400e6 }, /disk with this library is nearly full \(400 MB/],
    ['it has 4 MB and a bit', { freeHere: 4_999_999 }, /nearly full \(4 MB left\)/],
    ['it has one', { freeHere: 1e6 }, /nearly full \(1 MB left\)/],
    [
      'it has a few bytes',
      { freeHere: 4000 },
      /disk with this library is nearly full \(less than 1 MB left\)/,
    ],
    ['it is full', { freeHere: 0 }, /disk with this library is full: what is saved stays/],
    ['that of the backups is', { freeThere: 0 }, /disk with the backups is full: free some space there/],
    ['one day is too old', { lastGood: NOW - DAY, warnAfterDays: 1 }, /last good backup is old \(1 day\)/],
    ['it does where no folder is chosen', { freeHere: 400e6, chosenSince: null }, /nearly full/],
    ['the disk of the backups fills up', { freeThere: 3e6 }, /disk with the backups is nearly full/],
    ['nobody can tell what is free', { freeHere: null, freeThere: null }, null],
  ])('when %s', (_, facts, warning) => {
    const said = backupWarning({ ...WELL, ...facts });
    if (warning === null) expect(said).toBeNull();
    else expect(said).toMatch(warning);
  });
});
