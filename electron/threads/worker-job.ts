import { startThread } from './start-thread.ts';

/** Why a worker gave no answer. */
export class WorkerJobError extends Error {
  readonly reason: 'too-long' | 'too-much-memory';

  constructor(reason: WorkerJobError['reason'], options?: ErrorOptions) {
    super(`The worker was ended: ${reason}`, options);
    this.name = 'WorkerJobError';
    this.reason = reason;
  }
}

export interface WorkerLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What an error of a worker means for whoever waits for its answer. */
export function workerFailure(cause: NodeJS.ErrnoException): Error {
  return cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerJobError('too-much-memory', { cause }) : cause;
}

export const endedUnanswered = (code: number): Error =>
  new Error(`The worker ended with ${code} and without an answer`);

/**
 * Runs a worker for one answer and ends it. It cannot take this program down: a job that takes too long or
 * too much memory rejects with WorkerJobError, and whatever else goes wrong in there rejects with the
 * worker's own error.
 */
export function workerJob<T>(file: string, job: unknown, limits: WorkerLimits): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = startThread(file, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const timer = setTimeout(() => end(() => reject(new WorkerJobError('too-long'))), limits.milliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      // The answer is there or given up: how the worker ends is of no interest any more.
      worker.terminate().catch(() => undefined);
    };
    worker.on('message', (answer: T) => end(() => resolve(answer)));
    worker.on('error', (cause) => end(() => reject(workerFailure(cause))));
    worker.on('exit', (code) => end(() => reject(endedUnanswered(code))));
  });
}
