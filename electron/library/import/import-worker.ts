import { parentPort } from 'node:worker_threads';
import { DatelineError } from '../../../shared/result.ts';
import { type ParseAnswer, type ParseJob, parseNow } from './parse-import.ts';

/** The entry of the worker that reads imports: an answer to each job. */
parentPort?.on('message', async (job: ParseJob) => parentPort?.postMessage(await answer(job)));

async function answer(job: ParseJob): Promise<ParseAnswer> {
  try {
    return { ok: true, value: await parseNow(job) };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return { ok: false, error: { code: cause.code, message: cause.message } };
  }
}
