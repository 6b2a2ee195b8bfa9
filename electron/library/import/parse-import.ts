import { importStory } from '../../../shared/import/import-story.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { DatelineError, type Result } from '../../../shared/result.ts';
import { bundledFile } from '../../threads/bundled-file.ts';
import { WorkerJobError, type WorkerLimits, workerJob } from '../../threads/worker-job.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ImportContent } from './read-import-file.ts';

export type ParseJob = ImportContent & {
  readonly language: string;
  readonly knownAuthors: readonly string[];
};

export type ParseAnswer = Result<ImportedStory>;

/**
 * Up to here (in UTF-16 units) even a text made to be slow is read faster than a worker would be worth.
 * What is packed may be long.
 */
const SMALL = 50_000;

const LIMITS: WorkerLimits = { milliseconds: 120_000, megabytes: 3000 };

/** Makes a story of a file's content at once, however long that takes. Throws a sentence. */
export function parseNow(job: ParseJob): ImportedStory {
  return job.format === 'docx'
    ? readDocx(job.bytes, job)
    : importStory(job.format, job.source, { language: job.language });
}

/**
 * Makes a story of a file's content. A large one is read in a worker, so that the program goes on meanwhile
 * and outlives a text that was made to take for ever. Throws a sentence.
 */
export async function parseImport(job: ParseJob): Promise<ImportedStory> {
  const isSmall = job.format !== 'docx' && job.source.length <= SMALL;
  const worker = isSmall ? null : bundledFile('import-worker.js');
  if (worker === null) return parseNow(job);
  const answer = await inWorker(worker, job);
  if (answer.ok) return answer.value;
  throw new DatelineError(answer.error.code, answer.error.message);
}

async function inWorker(worker: string, job: ParseJob): Promise<ParseAnswer> {
  try {
    return await workerJob<ParseAnswer>(worker, job, LIMITS);
  } catch (cause) {
    if (!(cause instanceof WorkerJobError)) throw cause;
    const too =
      cause.reason === 'too-long' ? 'it takes too long to read' : 'reading it takes too much memory';
    const message = `The file cannot be read as a story because ${too}: split it and import the parts.`;
    throw new DatelineError('too-large', message, { cause });
  }
}
