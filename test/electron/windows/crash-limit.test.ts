import { expect, it } from 'vitest';
import { createCrashLimit } from '../../../electron/windows/crash-limit.ts';

it('allows three crashes a minute and no fourth', () => {
  const mayReload = createCrashLimit();
  expect([0, 10_000, 20_000, 30_000].map(mayReload)).toEqual([true, true, true, false]);
});

it('forgets crashes that are long past', () => {
  const mayReload = createCrashLimit();
  expect([0, 1, 2, 60_001, 120_000, 180_000].map(mayReload)).toEqual([true, true, true, true, true, true]);
});
