import { afterEach, expect, it, vi } from 'vitest';
import { holdLibrary } from '../../../../electron/library/lock/hold-library.ts';
import type { LibraryLock } from '../../../../electron/library/lock/library-lock.ts';

afterEach(() => void vi.useRealTimers());

it('tells once that the lock cannot be looked at, and once that it can again', async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  let fails = false;
  const look = vi.fn(async () => {
    if (fails) throw new Error('no disk');
  });
  const release = vi.fn(async () => {});
  const giveBack = holdLibrary({ look, beat: look, release } as unknown as LibraryLock, (cause) => {
    said.push((cause as Error).message);
    return () => said.push('over');
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(said).toEqual([]);
  fails = true;
  await vi.advanceTimersByTimeAsync(6000);
  expect(said).toEqual(['no disk']);
  fails = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said).toEqual(['no disk', 'over']);
  const before = look.mock.calls.length;
  await giveBack();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).toHaveBeenCalledTimes(before);
  expect(release).toHaveBeenCalledOnce();
});
