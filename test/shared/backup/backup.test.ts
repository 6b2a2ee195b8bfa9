import { expect, it } from 'vitest';
import { BACKUP_NAME } from '../../../shared/backup/backup.ts';

it('a backup is named by the moment at which it was made, in letters that every disk takes', () => {
  const name = new Date(Date.UTC(2026, 10, 25, 12, 30, 5, 7)).toISOString().replace(/[:.]/g, '-');
  expect(name).toBe('2026-11-25T12-30-05-007Z');
  expect(BACKUP_NAME.test(name)).toBe(true);
});

it.each([
  ['2026-11-25T12:30:05.007Z'],
  ['2026-11-25T12-30-05Z'],
  ['2026-11-25T12-30-05-07Z'],
  ['26-11-25T12-30-05-007Z'],
  ['2026-1-25T12-30-05-007Z'],
  ['2026-11-5T12-30-05-007Z'],
  ['2026-11-25T2-30-05-007Z'],
  ['2026-11-25T12-3-05-007Z'],
  ['2026-11-25T12-30-5-007Z'],
  ['x2026-11-25T12-30-05-007Z'],
  ['2026-11-25T12-30-05-007Z.part'],
  ['../2026-11-25T12-30-05-007Z'],
  ['yyyy-mm-ddThh-mm-ss-mmmZ'],
])('%j is the name of no backup', (name) => {
  expect(BACKUP_NAME.test(name)).toBe(false);
});
