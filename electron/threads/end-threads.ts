import { setTimeout as delay } from 'node:timers/promises';
import { type RunningThread, runningThreads } from './running-threads.ts';

/** Milliseconds. Ending a thread takes a few. */
const TIMEOUT_MS = 3000;

/** Ends every thread; false when one of them has not ended in time. */
export async function endThreads(
  threads: ReadonlySet<RunningThread> = runningThreads,
  timeout = TIMEOUT_MS,
): Promise<boolean> {
  const all = Promise.all([...threads].map((thread) => thread.terminate())).then(() => true);
  return Promise.race([all, delay(timeout, false, { ref: false })]);
}
