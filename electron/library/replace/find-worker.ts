import { parentPort, workerData } from 'node:worker_threads';
import { syncGuardLibrary } from '../files/guard-library.ts';
import type { FindJob } from './find-job.ts';
import { runFind } from './run-find.ts';

/**
 * The entry of the thread that looks for words or a pattern in stories: whoever started it ends it where a
 * pattern runs wild.
 */
const job = workerData as FindJob;
await runFind(job, syncGuardLibrary(job.folder), (message) => parentPort?.postMessage(message));
