import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createYieldToMain } from '../../../renderer/scheduling/yield-to-main.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }));
afterEach(() => vi.useRealTimers());

it('goes on while a few milliseconds last, then waits for a turn and begins a new budget', async () => {
  const yieldToMain = createYieldToMain();
  expect(yieldToMain()).toBeNull();
  vi.advanceTimersByTime(5);
  const turn = yieldToMain();
  expect(turn).toBeInstanceOf(Promise);
  await vi.runAllTimersAsync();
  await turn;
  expect(yieldToMain()).toBeNull();
});
