import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleTask } from '../../../../renderer/features/preview/idle-task.ts';

const idle: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', (id: number) => {
    idle[id - 1] = () => {};
  });
});

afterEach(() => {
  idle.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function goIdle(): void {
  for (const run of idle.splice(0)) run();
}

test('waits for a pause, and then for idle time', () => {
  const task = vi.fn();
  const quiet = idleTask(task, { pause: 100, atLatest: 400 });
  quiet.touch();
  vi.advanceTimersByTime(99);
  quiet.touch();
  vi.advanceTimersByTime(99);
  goIdle();
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(task).not.toHaveBeenCalled();
  goIdle();
  expect(task).toHaveBeenCalledTimes(1);
});

test('does not wait for ever when nobody pauses', () => {
  const task = vi.fn();
  const quiet = idleTask(task, { pause: 100, atLatest: 400 });
  for (let elapsed = 0; elapsed <= 1000; elapsed += 50) {
    quiet.touch();
    vi.advanceTimersByTime(50);
    goIdle();
  }
  expect(task).toHaveBeenCalledTimes(2);
});

test('runs no more once it is cancelled', () => {
  const task = vi.fn();
  const quiet = idleTask(task, { pause: 100, atLatest: 400 });
  quiet.touch();
  vi.advanceTimersByTime(100);
  quiet.cancel();
  goIdle();
  vi.advanceTimersByTime(1000);
  goIdle();
  expect(task).not.toHaveBeenCalled();
});
