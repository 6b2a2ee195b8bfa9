import { parentPort, workerData } from 'node:worker_threads';
import { type ImportFormat, importStory } from '../../../shared/import/import-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { ParseAnswer, ParseJob } from './parse-import.ts';

/** The entry of the worker that reads large imports: one job, one answer. */
const { format, source, language } = workerData as ParseJob;

parentPort?.postMessage(answer(format));

function answer(as: ImportFormat): ParseAnswer {
  try {
    return { ok: true, value: importStory(as, source, { language }) };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return { ok: false, error: { code: cause.code, message: cause.message } };
  }
}
