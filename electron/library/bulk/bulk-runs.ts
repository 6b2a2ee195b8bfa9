import type { BulkOutcome, BulkProgress } from '../../../shared/library/bulk.ts';
import { DatelineError } from '../../../shared/result.ts';
import { type BulkRun, type RunResult, runOverStories } from './run-over-stories.ts';
import { createUndoRegistry } from './undo-registry.ts';

/** Some stories, and the name by which whoever asks will speak of what is done to them. */
export interface BulkJob {
  /** A UUID of the window's. */
  readonly operation: string;
  readonly ids: readonly string[];
}

export type Done<T> = RunResult<T>['done'];

/** The operations that are on their way, and those that can be taken back. */
export interface BulkRuns {
  /**
   * Does `work` for one story after the other; null from it means that there was nothing to do. `undo` takes
   * what was done back; null where nothing is to be taken back.
   */
  run<T>(
    job: BulkJob,
    work: (id: string) => Promise<T | null>,
    undo: ((done: Done<T>) => Promise<BulkOutcome>) | null,
  ): Promise<BulkOutcome>;
  undo(operation: string): Promise<BulkOutcome>;
  stop(operation: string): void;
}

export function createBulkRuns(
  headlineOf: (id: string) => Promise<string>,
  progress: (progress: BulkProgress) => void,
): BulkRuns {
  const running = new Map<string, AbortController>();
  const undos = createUndoRegistry();

  /** What was not taken back, because somebody stopped it or it failed, can be tried again. */
  function offerUndo<T>(
    operation: string,
    done: Done<T>,
    undo: (done: Done<T>) => Promise<BulkOutcome>,
  ): void {
    undos.add(operation, async () => {
      const outcome = await undo(done).catch((cause: unknown) => {
        offerUndo(operation, done, undo);
        throw cause;
      });
      const back = new Set(outcome.done);
      const rest = done.filter(({ id }) => !back.has(id));
      if (rest.length > 0) offerUndo(operation, rest, undo);
      return { ...outcome, undoable: rest.length > 0 };
    });
  }

  return {
    async run({ operation, ids }, work, undo) {
      if (running.has(operation)) {
        throw new DatelineError('invalid-argument', 'This operation is on its way already: wait for it.');
      }
      const stop = new AbortController();
      running.set(operation, stop);
      const run: BulkRun = { operation, ids, stop: stop.signal, tell: progress, headlineOf };
      try {
        const { done, same, failed, stopped } = await runOverStories(run, work);
        const undoable = undo !== null && done.length > 0;
        if (undoable) offerUndo(operation, done, undo);
        return { operation, done: done.map(({ id }) => id), same, failed, stopped, undoable };
      } finally {
        running.delete(operation);
      }
    },
    undo: undos.run,
    stop: (operation) => running.get(operation)?.abort(),
  };
}
