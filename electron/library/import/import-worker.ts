import { parentPort, workerData } from 'node:worker_threads';
import { DatelineError } from '../../../shared/result.ts';
import { type ParseAnswer, type ParseJob, parseNow } from './parse-import.ts';

/** The entry of the worker that reads large imports: one job, one answer. */
parentPort?.postMessage(answer(workerData as ParseJob));

function answer(job: ParseJob): ParseAnswer {
  try {
    return { ok: true, value: parseNow(job) };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return { ok: false, error: { code: cause.code, message: cause.message } };
  }
}
