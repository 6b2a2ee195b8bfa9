import type { Worker } from 'node:worker_threads';
import { startThread } from './start-thread.ts';
import { endedUnanswered, WorkerJobError, type WorkerLimits, workerFailure } from './worker-job.ts';

/** A worker that answers one job after the other. */
export interface StandingWorker {
  /** The answer to a message. Rejects as `workerJob` does; the next job has a new worker then. */
  ask<T>(job: unknown): Promise<T>;
}

/** Milliseconds without a job after which it is ended. */
const IDLE_MS = 10_000;

/**
 * A worker for many small jobs, for which beginning one each would take longer than the work. It is begun with
 * the first job and ended when there was none for a while; a program that has nothing else to do may end before.
 */
export function standingWorker(file: string, limits: WorkerLimits, idle = IDLE_MS): StandingWorker {
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function end(): void {
    // It is given up: how it ends is of no interest any more.
    worker?.terminate().catch(() => undefined);
    worker = null;
  }

  function begin(): Worker {
    const begun = startThread(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    // Also when nobody waits for its answer: what fails then is told with the next job.
    begun.on('error', () => undefined);
    begun.once('exit', () => {
      if (worker === begun) worker = null;
    });
    worker = begun;
    return begun;
  }

  function run<T>(job: unknown): Promise<T> {
    clearTimeout(rest);
    const at = worker ?? begin();
    at.ref();
    return new Promise<T>((resolve, reject) => {
      const fail = (cause: unknown) => {
        end();
        settle(() => reject(cause));
      };
      const settle = (how: () => void) => {
        clearTimeout(timer);
        at.off('message', answered).off('exit', ended).off('error', failed);
        how();
      };
      const timer = setTimeout(() => fail(new WorkerJobError('too-long')), limits.milliseconds);
      const answered = (answer: T) => {
        at.unref();
        rest = setTimeout(end, idle).unref();
        settle(() => resolve(answer));
      };
      const failed = (cause: Error) => fail(workerFailure(cause));
      const ended = (code: number) => fail(endedUnanswered(code));
      at.on('message', answered).on('error', failed).on('exit', ended).postMessage(job);
    });
  }

  return {
    ask<T>(job: unknown) {
      const answer = last.then(() => run<T>(job));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
