import type { Worker } from 'node:worker_threads';
import { DatelineError } from '../../shared/result.ts';
import { startThread } from '../threads/start-thread.ts';
import type { DictionaryPlaces, SpellingAnswer, SpellingJobName, SpellingJobs } from './spelling-job.ts';

/** The dictionaries, on a thread of their own: whatever they hold, the window and the program go on. */
export interface SpellingThread {
  ask<N extends SpellingJobName>(name: N, job: SpellingJobs[N]['job']): Promise<SpellingJobs[N]['answer']>;
  end(): Promise<void>;
}

interface Waiting {
  readonly answer: (value: never) => void;
  readonly fail: (cause: unknown) => void;
}

/**
 * Dictionaries that are much larger than ours still fit; one that grows without end does not take the
 * program with it.
 */
const MEGABYTES = 1500;
/** A thread that has ended so often will end again. */
const MOST_FAILURES = 3;

/**
 * Begins the thread at the first question. A thread costs a fraction of the memory of a process, answers
 * through the requests that the window has anyway, and a fault in it is no fault of the program: it is
 * begun again at the next question, a few times.
 */
export function createSpellingThread(file: string, places: DictionaryPlaces): SpellingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let failures = 0;

  function failed(cause: unknown): void {
    worker = null;
    failures++;
    const message =
      'Spelling stopped working for a moment; your text is safe, and checking goes on by itself.';
    for (const { fail } of waiting.values()) fail(new DatelineError('internal', message, { cause }));
    waiting.clear();
  }

  function begin(): Worker {
    const begun = startThread(file, {
      workerData: places,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    begun.unref();
    begun.on('message', ({ id, value }: SpellingAnswer) => {
      waiting.get(id)?.answer(value as never);
      waiting.delete(id);
    });
    begun.on('error', (cause) => {
      if (worker === begun) failed(cause);
    });
    begun.on('exit', (code) => {
      if (worker === begun) failed(new Error(`The spelling thread ended with ${code}`));
    });
    return begun;
  }

  return {
    ask(name, job) {
      if (failures >= MOST_FAILURES) {
        const message =
          'Spelling does not work until Dateline is started again; take what you have added last out of ' +
          'the folder of dictionaries.';
        return Promise.reject(new DatelineError('unsupported', message));
      }
      worker ??= begin();
      const id = ++lastId;
      const to = worker;
      return new Promise((answer, fail) => {
        waiting.set(id, { answer, fail });
        to.postMessage({ id, name, job });
      });
    },
    async end() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}
