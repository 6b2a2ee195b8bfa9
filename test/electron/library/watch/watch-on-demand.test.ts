import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchedLibrary } from '../../../../electron/library/watch/watch-library.ts';
import { type LibraryWatch, watchOnDemand } from '../../../../electron/library/watch/watch-on-demand.ts';

let watch: LibraryWatch;
let looks: number;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  watch.end();
  vi.useRealTimers();
});

function begin(known: () => Promise<number>): void {
  looks = 0;
  const library: WatchedLibrary = {
    stories: '/no/such/folder',
    folders: async () => [],
    async refresh() {
      looks++;
    },
  };
  watch = watchOnDemand(library, known);
}

describe('a library', () => {
  it('is looked through after three seconds where nobody asks for its list', async () => {
    begin(async () => 10);
    await vi.advanceTimersByTimeAsync(2999);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
  });

  it.each([
    ['it is short', async () => 2000],
    ['nobody can tell how long it is', () => Promise.reject(new Error('no index'))],
  ])('is looked through at once where somebody asks and %s, and once', async (_, known) => {
    begin(known);
    watch.asked();
    watch.asked();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(3500);
    expect(looks).toBe(1);
  });

  it('that is long is looked through once its list is on the screen', async () => {
    begin(async () => 2001);
    watch.asked();
    await vi.advanceTimersByTimeAsync(2499);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
  });

  it.each([10, 2001])('is not looked through any more once it is closed (%i stories)', async (count) => {
    begin(async () => count);
    watch.end();
    watch.asked();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(0);
    begin(async () => count);
    watch.asked();
    watch.end();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(0);
  });

  it('is looked through again every five seconds', async () => {
    begin(async () => 10);
    watch.asked();
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(3);
    watch.end();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(3);
  });
});
