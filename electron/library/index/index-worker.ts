import { parentPort, workerData } from 'node:worker_threads';
import { DatelineError } from '../../../shared/result.ts';
import { syncGuardLibrary } from '../files/guard-library.ts';
import { libraryLayout } from '../layout/library-layout.ts';
import { createIndex } from './create-index.ts';
import type { IndexJob, IndexMessage, IndexQuestion } from './index-messages.ts';

/** The entry of the thread that an index lives in beside a window: questions in, answers out. */
const { folder, readOnly, timeouts } = workerData as IndexJob;
const tell = (message: IndexMessage) => parentPort?.postMessage(message);

const index = createIndex({
  fileSystem: syncGuardLibrary(folder),
  layout: libraryLayout(folder),
  readOnly,
  timeouts,
  onProgress: (progress) => tell({ kind: 'progress', progress }),
});

parentPort?.on('message', async ({ number, call, arguments: given }: IndexQuestion) => {
  try {
    const ask = index[call] as (...values: readonly unknown[]) => unknown;
    tell({ kind: 'answer', number, value: await ask(...given) });
  } catch (error) {
    const code = error instanceof DatelineError ? error.code : null;
    tell({ kind: 'failure', number, message: error instanceof Error ? error.message : String(error), code });
  }
});
