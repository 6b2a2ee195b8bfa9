import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { DatelineError } from '../../../shared/result.ts';

/** How the last operations over many stories are taken back, each once. */
export interface UndoRegistry {
  add(operation: string, undo: () => Promise<BulkOutcome>): void;
  /** Rejects as `not-found` where the operation is not known, or no longer. */
  run(operation: string): Promise<BulkOutcome>;
}

/** Who takes something back does so soon. */
const MOST_KEPT = 20;

export function createUndoRegistry(): UndoRegistry {
  const undos = new Map<string, () => Promise<BulkOutcome>>();
  return {
    add(operation, undo) {
      undos.set(operation, undo);
      const [oldest] = undos.keys();
      if (undos.size > MOST_KEPT && oldest !== undefined) undos.delete(oldest);
    },
    run(operation) {
      const undo = undos.get(operation);
      undos.delete(operation);
      if (undo) return undo();
      const message =
        'This can no longer be taken back at once: each story’s history holds the version from before.';
      return Promise.reject(new DatelineError('not-found', message));
    },
  };
}
