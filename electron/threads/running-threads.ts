import type { Worker } from 'node:worker_threads';

/** A thread that can be ended. */
export type RunningThread = Pick<Worker, 'terminate'>;

/** What has been begun and has not ended. */
export const runningThreads = new Set<RunningThread>();
