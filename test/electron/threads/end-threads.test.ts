import { expect, it, vi } from 'vitest';
import { endThreads } from '../../../electron/threads/end-threads.ts';
import { runningThreads } from '../../../electron/threads/running-threads.ts';
import { startThread } from '../../../electron/threads/start-thread.ts';

const FOR_EVER = new URL('data:text/javascript,Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)');

it('ends a thread that waits for ever, and knows of none any more', async () => {
  const thread = startThread(FOR_EVER, {});
  expect(runningThreads.has(thread)).toBe(true);
  await expect(endThreads(new Set([thread]), 20_000)).resolves.toBe(true);
  await vi.waitFor(() => expect(runningThreads.has(thread)).toBe(false));
});

it('does not wait for ever for one that hangs', async () => {
  const hangs = { terminate: () => new Promise<number>(() => undefined) };
  await expect(endThreads(new Set([hangs]), 10)).resolves.toBe(false);
});
