import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWithParent } from '../../../electron/runtime/end-with-parent.mjs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends once when another process stands above it', () => {
  let parent = 4711;
  const end = vi.fn();
  endWithParent({ parent: () => parent, end, every: 10 });
  vi.advanceTimersByTime(100);
  expect(end).not.toHaveBeenCalled();
  parent = 1;
  vi.advanceTimersByTime(100);
  expect(end).toHaveBeenCalledTimes(1);
});

it('looks no more when it is told to stop', () => {
  let parent = 4711;
  const end = vi.fn();
  const stop = endWithParent({ parent: () => parent, end, every: 10 });
  stop();
  parent = 1;
  vi.advanceTimersByTime(100);
  expect(end).not.toHaveBeenCalled();
});
