import '../../support/idle-callback.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const PREFETCHING = '../../../renderer/scheduling/prefetch.ts';
type Prefetching = typeof import('../../../renderer/scheduling/prefetch.ts');

let prefetch: Prefetching['prefetch'];
let startPrefetching: Prefetching['startPrefetching'];
const fetched: string[] = [];
const told = vi.fn();
let stop = () => {};

const load = (name: string) => async () => {
  fetched.push(name);
};

/** A key at once and then every 200 ms for so long. */
async function type(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 200) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await vi.advanceTimersByTimeAsync(200);
  }
}

beforeEach(async () => {
  // What other tests have put off would be fetched first.
  vi.resetModules();
  ({ prefetch, startPrefetching } = await vi.importActual<Prefetching>(PREFETCHING));
  vi.useFakeTimers();
  // The test's DOM has none.
  vi.stubGlobal('reportError', told);
  fetched.length = 0;
});

afterEach(async () => {
  await vi.runAllTimersAsync();
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('fetches nothing before the window has stood for a while, then one part at a time', async () => {
  prefetch(load('History'));
  prefetch(load('Export'));
  stop = startPrefetching();
  await vi.advanceTimersByTimeAsync(2900);
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(150);
  expect(fetched).toEqual(['Export']);
  await vi.advanceTimersByTimeAsync(150);
  expect(fetched).toEqual(['Export', 'History']);
});

it('waits while somebody types, also in the middle of its parts', async () => {
  prefetch(load('Planner'));
  prefetch(load('Board'));
  stop = startPrefetching();
  await type(5000);
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(820);
  expect(fetched).toEqual(['Board']);
  await type(2000);
  expect(fetched).toEqual(['Board']);
  await vi.advanceTimersByTimeAsync(820);
  expect(fetched).toEqual(['Board', 'Planner']);
});

it('fetches no more once it is stopped', async () => {
  prefetch(load('Bin'));
  prefetch(load('Tags'));
  stop = startPrefetching();
  await vi.advanceTimersByTimeAsync(3050);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched).toEqual(['Tags']);
  stop = startPrefetching();
});

it('goes on with what is put off after all else was fetched, and leaves out what was called off', async () => {
  stop = startPrefetching();
  await vi.advanceTimersByTimeAsync(4000);
  fetched.length = 0;
  prefetch(load('Repair'));
  prefetch(load('Merge'))();
  await vi.advanceTimersByTimeAsync(500);
  expect(fetched).toEqual(['Repair']);
});

it('tells what could not be fetched, and fetches the rest', async () => {
  const gone = new Error('The file is gone.');
  prefetch(load('Beside'));
  prefetch(() => Promise.reject(gone));
  stop = startPrefetching();
  await vi.advanceTimersByTimeAsync(4000);
  expect(told).toHaveBeenCalledWith(gone);
  expect(fetched).toEqual(['Beside']);
});
