import type { LibraryLock } from './library-lock.ts';

/** Another program that takes the library over is noticed within this time even where nothing is written. */
const LOOK_MS = 2000;
/** Our own sign of life; see OLDEST_HERE_MS. */
const BEAT_EVERY = 8;

/**
 * Keeps a lock alive and an eye on it until the returned function is called, which gives the library back.
 * `report` gives what tells that its cause is over.
 */
export function holdLibrary(lock: LibraryLock, report: (cause: unknown) => () => void): () => Promise<void> {
  let problemOver: (() => void) | null = null;
  let turns = 0;
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function turn(): Promise<void> {
    try {
      await (turns % BEAT_EVERY === 0 ? lock.beat() : lock.look());
      problemOver?.();
      problemOver = null;
    } catch (cause) {
      problemOver ??= report(cause);
    }
  }

  function next(): void {
    timer = setTimeout(() => {
      turns++;
      running = turn().then(() => {
        if (!ended) next();
      });
    }, LOOK_MS);
    timer.unref();
  }

  next();
  return async () => {
    ended = true;
    if (timer) clearTimeout(timer);
    await running;
    await lock.release();
  };
}
