import { setImmediate as nextTurn } from 'node:timers/promises';
import { bundledFile } from '../../threads/bundled-file.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { FindJob, FindMessage } from './find-job.ts';
import { runFind } from './run-find.ts';

/** A pattern that has nothing to say for so long has run wild: reading any story takes a hundredth of it. */
const SILENCE_MS = 5000;

export type FindEnd = 'through' | 'more' | 'stopped' | 'too-slow';

/** Looks through the stories of a job beside everything else. Ends at once when `stop` does. */
export function findInStories(
  job: FindJob,
  fileSystem: ReadableFiles,
  stop: AbortSignal,
  hear: (message: FindMessage) => void,
  worker: string | null = bundledFile('find-worker.js'),
): Promise<FindEnd> {
  return worker === null ? findHere(job, fileSystem, stop, hear) : findThere(job, worker, stop, hear);
}

/** In this program, where it runs from its sources. */
async function findHere(
  job: FindJob,
  fileSystem: ReadableFiles,
  stop: AbortSignal,
  hear: (message: FindMessage) => void,
): Promise<FindEnd> {
  let end: FindEnd = 'through';
  const stopped = new Error('stopped');
  try {
    await runFind(job, fileSystem, async (message) => {
      await nextTurn();
      if (stop.aborted) throw stopped;
      hear(message);
      end = message.end ?? end;
    });
  } catch (cause) {
    if (cause !== stopped) throw cause;
    return 'stopped';
  }
  return end;
}

function findThere(
  job: FindJob,
  file: string,
  stop: AbortSignal,
  hear: (message: FindMessage) => void,
): Promise<FindEnd> {
  return new Promise((resolve, reject) => {
    const thread = startThread(file, { workerData: job });
    let silence: NodeJS.Timeout;
    const end = (settle: () => void) => {
      clearTimeout(silence);
      stop.removeEventListener('abort', stopped);
      settle();
      // How a thread ends that nobody listens to any more is of no interest.
      thread.terminate().catch(() => undefined);
    };
    const stopped = () => end(() => resolve('stopped'));
    const wait = () => {
      clearTimeout(silence);
      silence = setTimeout(() => end(() => resolve('too-slow')), SILENCE_MS);
    };
    stop.addEventListener('abort', stopped, { once: true });
    if (stop.aborted) return stopped();
    wait();
    thread.on('message', (message: FindMessage) => {
      wait();
      hear(message);
      if (message.end) end(() => resolve(message.end as FindEnd));
    });
    thread.on('error', (cause) => end(() => reject(cause)));
    thread.on('exit', (code) =>
      end(() => reject(new Error(`The search ended with ${code} and without an end`))),
    );
  });
}
