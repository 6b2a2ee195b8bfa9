import { beforeEach, expect, it, vi } from 'vitest';
import { watchVisibleStories } from '../../../../electron/library/watch/watch-visible-stories.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('looks every second at what is in sight now, and at nothing else', async () => {
  const look = vi.fn(async (_ids: readonly string[]) => {});
  const sight = watchVisibleStories(look);
  sight.show(['flood', 'storm']);
  await vi.advanceTimersByTimeAsync(1500);
  sight.show(['storm', 'talks']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(look.mock.calls).toEqual([[['flood', 'storm']], [['storm', 'talks']], [['storm', 'talks']]]);
  sight.end();
});

it('does nothing at all while nobody looks, and begins again when somebody does', async () => {
  const look = vi.fn(async () => {});
  const sight = watchVisibleStories(look);
  sight.show(['flood']);
  sight.show([]);
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).not.toHaveBeenCalled();
  sight.show(['flood']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(look).toHaveBeenCalledTimes(1);
  sight.end();
  expect(vi.getTimerCount()).toBe(0);
});

it('does not begin a look before the last one is through, and rests longer where a disk is slow', async () => {
  const look = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 3000)));
  const sight = watchVisibleStories(look);
  sight.show(['flood']);
  await vi.advanceTimersByTimeAsync(2000);
  sight.show(['storm']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).toHaveBeenCalledTimes(2);
  sight.end();
});

it('looks again after a look that failed, as while a disk is away', async () => {
  const look = vi.fn(() => Promise.reject(new Error('The library is not there')));
  const sight = watchVisibleStories(look);
  sight.show(['flood']);
  await vi.advanceTimersByTimeAsync(3000);
  expect(look).toHaveBeenCalledTimes(3);
  sight.end();
});
