import { expect, it } from 'vitest';
import { hasZeroRun } from '../../../../../electron/library/media/decode/zero-run.ts';

const filled = (before: number, zeros: number, after: number) =>
  Buffer.concat([Buffer.alloc(before, 1), Buffer.alloc(zeros), Buffer.alloc(after, 1)]);

it('finds a stretch of zeros wherever it begins, and none that is shorter', () => {
  for (let before = 0; before < 20; before++) {
    expect([before, hasZeroRun(filled(before, 8, 20), 8)]).toEqual([before, true]);
    expect([before, hasZeroRun(filled(before, 7, 20), 8)]).toEqual([before, false]);
    expect([before, hasZeroRun(filled(before, 8, 0), 8)]).toEqual([before, true]);
  }
});

it('adds no two stretches together', () => {
  expect(hasZeroRun(Buffer.concat([filled(3, 7, 1), filled(0, 7, 3)]), 8)).toBe(false);
  expect(hasZeroRun(Buffer.alloc(0), 8)).toBe(false);
});
