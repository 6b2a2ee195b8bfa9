import { parentPort, workerData } from 'node:worker_threads';
import { syncGuard } from '../disk/sync-guard.ts';
import type { FindJob } from './find-job.ts';
import { runFind } from './run-find.ts';

const nothing = () => false;

/** The entry of the thread that looks for words or a pattern in stories: whoever started it ends it where a pattern runs wild. */
const job = workerData as FindJob;
await runFind(job, syncGuard(job.folder, nothing), (message) => parentPort?.postMessage(message));
