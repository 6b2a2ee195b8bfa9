import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { oncePerTick } from '../../../../electron/library/concurrency/once-per-tick.ts';

it('does once at the end of a turn what was asked for often, and again in the next', async () => {
  const task = vi.fn();
  const ask = oncePerTick(task);
  ask();
  ask();
  expect(task).not.toHaveBeenCalled();
  await nextTurn();
  expect(task).toHaveBeenCalledTimes(1);
  await nextTurn();
  expect(task).toHaveBeenCalledTimes(1);
  ask();
  await nextTurn();
  expect(task).toHaveBeenCalledTimes(2);
});
