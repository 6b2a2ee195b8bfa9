import type { BulkFailure, BulkProgress } from '../../../shared/library/bulk.ts';
import { DatelineError } from '../../../shared/result.ts';

/** An operation on its way over many stories. */
export interface BulkRun {
  readonly operation: string;
  readonly ids: readonly string[];
  readonly stop: AbortSignal;
  tell(progress: BulkProgress): void;
  /** What a story that could not be read is called in the list of failures. */
  headlineOf(id: string): Promise<string>;
}

/** What was done to a story, and what of it the operation wants to know again. */
export interface DoneStory<T> {
  readonly id: string;
  readonly mark: T;
}

export interface RunResult<T> {
  readonly done: readonly DoneStory<T>[];
  readonly same: number;
  readonly failed: readonly BulkFailure[];
  readonly stopped: boolean;
}

/** Disks flush several files in the time of one. */
const AT_A_TIME = 6;
const TOLD_EVERY_MS = 100;

/**
 * Does `work` to each story, once each, several at a time; null is for a story that there was nothing to do
 * to. A story that fails stops none of the others, except where nothing at all can be written. When it is
 * stopped, what has begun is ended first.
 */
export async function runOverStories<T>(
  { operation, ids, stop, tell, headlineOf }: BulkRun,
  work: (id: string) => Promise<T | null>,
): Promise<RunResult<T>> {
  const all = [...new Set(ids)];
  const done: DoneStory<T>[] = [];
  const failed: BulkFailure[] = [];
  let same = 0;
  let told = Date.now();
  let through = 0;
  let over: DatelineError | null = null;
  const queue = all.values();
  // Where the whole library has gone nobody knows what its stories are called.
  const headlineIfKnown = (id: string) =>
    headlineOf(id).catch((cause: unknown) => {
      if (!(cause instanceof DatelineError)) throw cause;
      if (cause.code === 'library-missing') over = cause;
      return '';
    });
  const worker = async () => {
    for (const id of queue) {
      if (stop.aborted || over) return;
      try {
        const mark = await work(id);
        if (mark === null) same++;
        else done.push({ id, mark });
      } catch (cause) {
        if (!(cause instanceof DatelineError)) throw cause;
        if (cause.code === 'library-read-only' || cause.code === 'library-missing') over = cause;
        failed.push({ id, headline: await headlineIfKnown(id), message: cause.message });
      }
      through++;
      const now = Date.now();
      if (now - told < TOLD_EVERY_MS) continue;
      told = now;
      tell({ operation, done: through, total: all.length });
    }
  };
  // None is left at work when whoever asked hears of it, whatever ended another.
  const workers = Array.from({ length: Math.min(AT_A_TIME, all.length) }, worker);
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  return { done, same, failed, stopped: stop.aborted && through < all.length };
}
