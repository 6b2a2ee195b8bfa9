import { basename } from 'node:path';
import { DatelineError, type Result } from '../../../shared/result.ts';
import { type MediaTopics, readMediaTopics } from '../../../shared/tags/read-media-topics.ts';
import { bundledFile } from '../../threads/bundled-file.ts';
import { WorkerJobError, workerJob } from '../../threads/worker-job.ts';
import { onDisk } from '../disk/disk-error.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { readChosenFile } from '../disk/read-chosen-file.ts';

export interface TopicsJob {
  readonly file: string;
  readonly language: string;
}

export type TopicsAnswer = Result<MediaTopics>;

/** IPTC's file in all its languages has some 6 MB. */
const MOST_BYTES = 50 * 1024 * 1024;
const LIMITS = { milliseconds: 60_000, megabytes: 1000 };

/** Reads a file of topics, as a whole and at once. */
export async function readTopicsNow({ file, language }: TopicsJob): Promise<TopicsAnswer> {
  let value: unknown = null;
  try {
    value = JSON.parse(String(await onDisk('read the topics', file, () => bytesOf(file))));
  } catch (cause) {
    if (cause instanceof DatelineError)
      return { ok: false, error: { code: cause.code, message: cause.message } };
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  const topics = readMediaTopics(value, language);
  return topics
    ? { ok: true, value: topics }
    : {
        ok: false,
        error: refusal('unreadable-input', file, 'it is no list of topics as IPTC publishes them in JSON'),
      };
}

function bytesOf(file: string): Promise<Uint8Array> {
  return readChosenFile(diskFileSystem, file, MOST_BYTES, (found) => {
    if (!found.isFile()) throw refused('unreadable-input', file, 'it is not a file');
    const limit = `it is over ${MOST_BYTES / 1024 / 1024} MB`;
    if (found.size > MOST_BYTES) throw refused('too-large', file, limit);
  });
}

/** The topics of a file that a person chose, read on a thread of its own. Throws a sentence. */
export async function readTopics(job: TopicsJob): Promise<MediaTopics> {
  const answer = await inWorker(job);
  if (answer.ok) return answer.value;
  throw new DatelineError(answer.error.code, answer.error.message);
}

async function inWorker(job: TopicsJob): Promise<TopicsAnswer> {
  const worker = bundledFile('topics-worker.js');
  if (worker === null) return readTopicsNow(job);
  try {
    return await workerJob<TopicsAnswer>(worker, job, LIMITS);
  } catch (cause) {
    if (!(cause instanceof WorkerJobError)) throw cause;
    const why =
      cause.reason === 'too-long' ? 'it takes too long to read' : 'reading it takes too much memory';
    throw refused('too-large', job.file, why);
  }
}

function refusal(code: 'unreadable-input' | 'too-large', file: string, why: string) {
  const message =
    `“${basename(file)}” was not imported because ${why}: download Media Topics as JSON from ` +
    'cv.iptc.org and choose that file.';
  return { code, message };
}

function refused(code: 'unreadable-input' | 'too-large', file: string, why: string): DatelineError {
  return new DatelineError(code, refusal(code, file, why).message);
}
