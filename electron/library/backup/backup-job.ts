import type { BackupProgress } from '../../../shared/backup/backup.ts';
import { type AppError, DatelineError } from '../../../shared/result.ts';
import { bundledFile } from '../../threads/bundled-file.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { ChosenStore } from './backup-store.ts';

/** What the worker is to do. */
export interface BackupJob extends ChosenStore {
  readonly library: string;
  /** Makes none when the newest backup holds the library as it is. */
  readonly ifChanged: boolean;
}

export type BackupAnswer =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'done'; readonly skipped: readonly string[] }
  | { readonly kind: 'failed'; readonly error: AppError };

export type BackupOutcome = Extract<BackupAnswer, { readonly kind: 'unchanged' | 'done' }>;

/**
 * Makes a backup in a thread of its own, of which `file` is the program. Rejects with a sentence, or with
 * `cancelled` when the signal called it off.
 */
export function backupJob(
  job: BackupJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
  file: string | null = bundledFile('backup-worker.js'),
): Promise<BackupOutcome> {
  return new Promise((resolve, reject) => {
    if (file === null) throw new Error('backup-worker.js is not beside the program');
    const worker = startThread(file, { workerData: job });
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', callOff);
      // The answer is there or given up: how the worker ends is of no interest any more.
      worker.terminate().catch(() => undefined);
      settle();
    };
    const callOff = () =>
      end(() => reject(new DatelineError('cancelled', 'The backup was called off: nothing was changed.')));
    signal.addEventListener('abort', callOff);
    worker.on('message', (answer: BackupAnswer) => {
      if (answer.kind === 'progress') onProgress(answer.progress);
      else if (answer.kind === 'failed')
        end(() => reject(new DatelineError(answer.error.code, answer.error.message)));
      else end(() => resolve(answer));
    });
    worker.on('error', (cause) => end(() => reject(cause)));
    if (signal.aborted) callOff();
  });
}
