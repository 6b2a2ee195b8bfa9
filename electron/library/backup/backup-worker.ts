import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DatelineError } from '../../../shared/result.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { guardLibrary } from '../files/guard-library.ts';
import type { BackupAnswer, BackupJob } from './backup-job.ts';
import { chosenStore } from './backup-store.ts';
import { isBackedUp, takeBackup } from './take-backup.ts';

const LOW = 15;
/** A window need not hear of every file. */
const TELL_EVERY_MS = 200;

/** The entry of the worker that makes a backup: beside everything else that runs, ended at any moment without harm. */
const port = parentPort;
if (port) {
  // Of this thread alone on Linux; elsewhere it would be the whole program.
  if (process.platform === 'linux') setPriority(0, LOW);
  const tell = (answer: BackupAnswer) => port.postMessage(answer);
  answer(workerData as BackupJob, tell).then(tell, (cause: unknown) => {
    if (!(cause instanceof DatelineError)) throw cause;
    tell({ kind: 'failed', error: { code: cause.code, message: cause.message } });
  });
}

async function answer(job: BackupJob, tell: (answer: BackupAnswer) => void): Promise<BackupAnswer> {
  const { ifChanged } = job;
  const store = await chosenStore(diskFileSystem, job, job.library);
  const library = guardLibrary(diskFileSystem, job.library);
  if (ifChanged && (await isBackedUp(store, library))) return { kind: 'unchanged' };
  let told = 0;
  const onProgress = (progress: { readonly done: number; readonly total: number }) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    tell({ kind: 'progress', progress });
  };
  const { skipped } = await takeBackup({ store, library, onProgress });
  return { kind: 'done', skipped: skipped.map(({ path }) => path) };
}
