import { parentPort, workerData } from 'node:worker_threads';
import { syncFileSystem } from '../index/sync-file-system.ts';
import type { FindJob } from './find-job.ts';
import { runFind } from './run-find.ts';

/** The entry of the thread that looks for words or a pattern in stories: whoever started it ends it where a pattern runs wild. */
await runFind(workerData as FindJob, syncFileSystem, (message) => parentPort?.postMessage(message));
