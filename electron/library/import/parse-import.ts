import type { ImportedStory, ImportOptions } from '../../../shared/import/imported-story.ts';
import { DatelineError, type Result } from '../../../shared/result.ts';
import { bundledFile } from '../../threads/bundled-file.ts';
import { type StandingWorker, standingWorker } from '../../threads/standing-worker.ts';
import { WorkerJobError, type WorkerLimits } from '../../threads/worker-job.ts';
import type { ImportContent } from './read-import-file.ts';
import { READERS } from './readers.ts';

export type ParseJob = ImportContent & {
  readonly language: string;
  /** IANA name of the zone that the desk works in. */
  readonly timeZone: string;
  readonly knownAuthors: readonly string[];
  /** The language that a person has chosen for the story; null to believe the file and its words. */
  readonly chosenLanguage: string | null;
};

/** The stories of a file, in its order; of most formats one. */
export type ParsedStories = readonly ImportedStory[];

export type ParseAnswer = Result<ParsedStories>;

/**
 * Up to here (in UTF-16 units) even a text made to be slow is read faster than a worker would be worth.
 * What is packed may be long.
 */
const SMALL = 50_000;

const LIMITS: WorkerLimits = { milliseconds: 120_000, megabytes: 3000 };

/** Makes stories of a file's content here, however long that takes. Throws a sentence. */
export async function parseNow(job: ParseJob): Promise<ParsedStories> {
  return Promise.all((await read(job)).map((imported) => inItsLanguage(imported, job)));
}

async function inItsLanguage(imported: ImportedStory, job: ParseJob): Promise<ImportedStory> {
  if (!imported.languageUnsaid) return inLanguage(imported, job.chosenLanguage);
  const { likelyLanguages } = await import('./found-language.ts');
  const likely = likelyLanguages(imported, job.language);
  const language = job.chosenLanguage ?? likely[0] ?? job.language;
  const otherLanguages = likely.filter((other) => other !== language);
  return { ...inLanguage(imported, language), otherLanguages };
}

function inLanguage(imported: ImportedStory, language: string | null): ImportedStory {
  return language === null ? imported : { ...imported, fields: { ...imported.fields, language } };
}

async function read(job: ParseJob): Promise<ParsedStories> {
  const { language, timeZone, knownAuthors } = job;
  const options: ImportOptions = { language, timeZone, knownAuthors };
  if (job.decoded === null) return (await READERS[job.format]())(job.bytes, options);
  return (await READERS[job.format]())(job.source, options);
}

/**
 * Makes stories of a file's content. What is large, or needs one of the libraries that only imports do, is read in
 * a worker, so that the program goes on meanwhile and outlives a text that was made to take for ever. Throws a
 * sentence.
 */
export async function parseImport(job: ParseJob): Promise<ParsedStories> {
  const file = bundledFile('import-worker.js');
  if (file === null) return parseNow(job);
  if (job.format === 'markdown' && job.source.length <= SMALL) {
    const stories = await read(job);
    if (stories.every(({ languageUnsaid }) => !languageUnsaid))
      return stories.map((imported) => inLanguage(imported, job.chosenLanguage));
  }
  const answer = await inWorker(file, job);
  if (answer.ok) return answer.value;
  throw new DatelineError(answer.error.code, answer.error.message);
}

let worker: StandingWorker | undefined;

async function inWorker(file: string, job: ParseJob): Promise<ParseAnswer> {
  worker ??= standingWorker(file, LIMITS);
  try {
    return await worker.ask<ParseAnswer>(job);
  } catch (cause) {
    if (!(cause instanceof WorkerJobError)) throw cause;
    const too =
      cause.reason === 'too-long' ? 'it takes too long to read' : 'reading it takes too much memory';
    const message = `The file cannot be read as a story because ${too}: split it and import the parts.`;
    throw new DatelineError('too-large', message, { cause });
  }
}
