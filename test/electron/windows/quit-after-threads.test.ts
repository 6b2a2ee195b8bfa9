import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { quitAfterThreads } from '../../../electron/windows/quit-after-threads.ts';

/** As Electron does it: the program ends unless somebody prevents it. */
function program(busy: boolean, endThreads: (app: { busy: boolean }) => Promise<boolean>) {
  const events = new EventEmitter();
  const app = {
    busy,
    ended: 0,
    on: (event: 'will-quit', listener: (event: { preventDefault(): void }) => void) =>
      events.on(event, listener),
    quit() {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      events.emit('will-quit', { preventDefault });
      if (!prevented) app.ended++;
    },
  };
  const endHard = vi.fn();
  quitAfterThreads(
    app,
    () => app.busy,
    () => endThreads(app),
    endHard,
  );
  return { app, endHard };
}

it('ends at once where no thread runs', () => {
  const { app, endHard } = program(false, () => Promise.resolve(true));
  app.quit();
  expect([app.ended, endHard.mock.calls.length]).toEqual([1, 0]);
});

it('ends when the threads have, once, however often it is asked', async () => {
  const { app, endHard } = program(true, async (running) => {
    await Promise.resolve();
    running.busy = false;
    return true;
  });
  app.quit();
  app.quit();
  expect(app.ended).toBe(0);
  await vi.waitFor(() => expect(app.ended).toBe(1));
  expect(endHard).not.toHaveBeenCalled();
});

it.each([
  ['hangs', () => Promise.resolve(false)],
  ['cannot be ended', () => Promise.reject(new Error('no'))],
])('ends hard where a thread %s', async (_, endThreads) => {
  const { app, endHard } = program(true, endThreads);
  app.quit();
  await vi.waitFor(() => expect(endHard).toHaveBeenCalledOnce());
  expect(app.ended).toBe(0);
});
