import type { Worker } from 'node:worker_threads';
import { DatelineError, type ErrorCode } from '../../../shared/result.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import type { IndexOptions } from './create-index.ts';
import type { IndexCall, IndexJob, IndexMessage, IndexQuestion } from './index-messages.ts';
import type { ScanTimeouts } from './wait-for-scan.ts';

/** A thread that ends over and over again is not started for ever. */
const MOST_STARTS = 5;

interface Asked {
  readonly question: IndexQuestion;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The index of a library in a thread of its own. Should the thread fail, another one takes its place and
 * its questions.
 */
export function workerIndex(
  file: string,
  { layout, readOnly, onProgress }: Omit<IndexOptions, 'timeouts'>,
  timeouts: ScanTimeouts,
): StoryIndex {
  const asked = new Map<number, Asked>();
  let numbers = 0;
  let starts = 0;
  let closing = false;
  let thread: Worker | null = null;

  function start(): Worker {
    starts++;
    const job: IndexJob = { folder: layout.folder, readOnly, timeouts };
    const worker = startThread(file, { workerData: job });
    worker.unref();
    worker.on('message', (message: IndexMessage) => hear(message));
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => ended(worker, cause));
    return worker;
  }

  function hear(message: IndexMessage): void {
    if (message.kind === 'progress') {
      onProgress?.(message.progress);
      return;
    }
    const waiting = asked.get(message.number);
    asked.delete(message.number);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(failure(message));
  }

  function ended(worker: Worker, cause: unknown): void {
    if (worker !== thread) return;
    thread = null;
    if (closing || starts >= MOST_STARTS) {
      for (const { reject } of asked.values()) reject(stopped(cause));
      asked.clear();
      return;
    }
    if (asked.size === 0) return;
    thread = start();
    for (const { question } of asked.values()) thread.postMessage(question);
  }

  function ask(call: IndexCall, ...values: readonly unknown[]): Promise<never> {
    return new Promise((resolve, reject) => {
      if (!thread && (closing || starts >= MOST_STARTS)) {
        reject(stopped(undefined));
        return;
      }
      thread ??= start();
      const question = { number: ++numbers, call, arguments: values };
      asked.set(question.number, { question, resolve: resolve as (value: unknown) => void, reject });
      thread.postMessage(question);
    });
  }

  return {
    known: () => ask('known'),
    listing: () => ask('listing'),
    page: (request) => ask('page', request),
    ids: (request) => ask('ids', request),
    place: (request) => ask('place', request),
    facets: (filter) => ask('facets', filter),
    counts: (filters) => ask('counts', filters),
    plan: (request) => ask('plan', request),
    search: (request) => ask('search', request),
    story: (id) => ask('story', id),
    // A whole story may be given; its text stays on this side.
    relatives: ({ id, sections, tags, language, follows, translationOf, related }) =>
      ask('relatives', { id, sections, tags, language, follows, translationOf, related }),
    series: (name) => ask('series', name),
    corrected: () => ask('corrected'),
    translations: (of) => ask('translations', of),
    suggestions: () => ask('suggestions'),
    tags: () => ask('tags'),
    tagged: (names) => ask('tagged', names),
    ofWire: (wire) => ask('ofWire', wire),
    slugsLike: (slug) => ask('slugsLike', slug),
    named: () => ask('named'),
    refresh: (ids) => ask('refresh', ids),
    touched(id) {
      // What fails here fails again where somebody asks, and is told there.
      ask('touched', id).catch(() => undefined);
    },
    stopReading() {
      ask('stopReading').catch(() => undefined);
    },
    goOnReading() {
      ask('goOnReading').catch(() => undefined);
    },
    async close() {
      const closed: Promise<void> = thread ? ask('close') : Promise.resolve();
      closing = true;
      await closed.catch(() => undefined);
      await thread?.terminate();
    },
  };
}

function failure({ message, code }: Extract<IndexMessage, { kind: 'failure' }>): Error {
  return code === null ? new Error(message) : new DatelineError(code as ErrorCode, message);
}

function stopped(cause: unknown): DatelineError {
  const message =
    'The list of stories cannot be read because its index stopped working: your stories are safe; ' +
    'start Dateline again.';
  return new DatelineError('internal', message, { cause });
}
