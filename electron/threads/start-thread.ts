import { Worker, type WorkerOptions } from 'node:worker_threads';
import { runningThreads } from './running-threads.ts';

/** A thread that the end of the program waits for. */
export function startThread(file: string | URL, options: WorkerOptions): Worker {
  const thread = new Worker(file, options);
  runningThreads.add(thread);
  thread.once('exit', () => runningThreads.delete(thread));
  return thread;
}
