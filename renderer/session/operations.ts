import { createStore, type StoreApi } from 'zustand';
import { groupedNumber } from '../../shared/grouped-number.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { BulkFailure, BulkOutcome } from '../../shared/library/bulk.ts';
import type { AppError, Result } from '../../shared/result.ts';
import type { Notify, ToastMessage } from '../ui/toast-queue.ts';
import { attempt } from './attempt.ts';
import type { Session } from './session.ts';
import type { Timers } from './timers.ts';
import { createUndoStack } from './undo-stack.ts';
import { whileHolds, whileUnsaved } from './while-holds.ts';

/** An operation over many stories that is on its way. */
export interface RunningOperation {
  readonly operation: string;
  readonly doing: string;
  readonly done: number;
  readonly total: number;
  /** It has taken long enough to be worth a line. */
  readonly slow: boolean;
  readonly stopping: boolean;
}

/** Stories that an operation left as they were, until the person has seen them. */
export interface OperationReport {
  readonly title: string;
  readonly failed: readonly BulkFailure[];
}

export interface OperationsState {
  readonly running: RunningOperation | null;
  readonly report: OperationReport | null;
}

export interface OperationJob {
  /** What is being done, e.g. "Adding the tag “Sudan”". */
  readonly doing: string;
  /** How many stories it goes over. */
  readonly total: number;
  /** What was done, as a sentence about e.g. "12 stories". */
  done(stories: string): string;
  ask(operation: string): Promise<Result<BulkOutcome | null>>;
  /** Runs when it has been taken back. */
  undone?(): void;
  /** What can be done about what came of it, where it cannot be taken back. */
  action?(): NonNullable<ToastMessage['action']> | null;
}

/** Operations over many stories: one at a time, each with its progress, its report and its way back. */
export interface Operations {
  readonly store: StoreApi<OperationsState>;
  /** Brings the open story to the disk first. Null when nothing was done, of which the person has been told. */
  run(job: OperationJob): Promise<BulkOutcome | null>;
  /** The same for what only looks at them: no toast says what came of it. */
  look<T>(doing: string, total: number, ask: (operation: string) => Promise<Result<T>>): Promise<T | null>;
  /** What has begun is ended. */
  stop(): void;
  /**
   * Something else that can be taken back in its turn. The returned function says that this is being done;
   * false where it was before.
   */
  offerUndo(undo: () => Promise<void>): () => boolean;
  /** Takes back what was done last. */
  undoLast(): Promise<void>;
  dismissReport(): void;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const WORTH_A_LINE_MS = 300;
/** Of several toasts the last alone stays: what was done before it can only be taken back after it. */
const NEWEST = 'operation';

const NOT_SAVED =
  'Nothing was changed, because the last changes to the open story could not be saved: see what the save state says.';
const BUSY = 'Another operation over many stories is on its way: wait for it, or stop it first.';
export function createOperations(
  bridge: DatelineBridge,
  session: Session,
  notify: Notify,
  timers: Timers,
): Operations {
  const store = createStore<OperationsState>(() => ({ running: null, report: null }));
  const undos = createUndoStack();
  /** Until something is done again. */
  const complain = ({ message }: AppError) => {
    const until = whileHolds(store, ({ running }) => running === null);
    notify({ message, urgent: true, id: message, until });
  };

  /** The running operation as it is now, where it still is that one. */
  function patch(operation: string, change: Partial<RunningOperation>): void {
    const { running } = store.getState();
    if (running?.operation === operation) store.setState({ running: { ...running, ...change } });
  }

  async function carryOut<T>(
    doing: string,
    total: number,
    operation: string,
    ask: () => Promise<Result<T>>,
  ): Promise<T | null> {
    if (store.getState().running) {
      const until = whileHolds(store, ({ running }) => running !== null);
      notify({ message: BUSY, urgent: true, id: 'operation-problem', until });
      return null;
    }
    const running = { operation, doing, done: 0, total, slow: false, stopping: false };
    store.setState({ running });
    const stopWaiting = timers.after(WORTH_A_LINE_MS, () => patch(operation, { slow: true }));
    try {
      if (!(await session.flush())) {
        const until = whileUnsaved(session);
        notify({ message: NOT_SAVED, urgent: true, id: 'operation-problem', until });
        return null;
      }
      const reply = await attempt(ask);
      if (reply.ok) return reply.value;
      complain(reply.error);
      return null;
    } finally {
      stopWaiting();
      store.setState({ running: null });
    }
  }

  function report({ failed }: BulkOutcome, title: (stories: string) => string): void {
    if (failed.length > 0) store.setState({ report: { title: title(stories(failed.length)), failed } });
  }

  async function run(job: OperationJob): Promise<BulkOutcome | null> {
    const operation = crypto.randomUUID();
    const outcome = await carryOut(job.doing, job.total, operation, () => job.ask(operation));
    if (!outcome) return null;
    report(outcome, (some) => `${some} ${outcome.failed.length === 1 ? 'was' : 'were'} left as before`);
    const message = operationWords(outcome, job);
    if (outcome.undoable) offerTakingBack(operation, message, job);
    else if (message !== '') {
      const action = job.action?.() ?? null;
      notify({ message, id: NEWEST, ...(action && { action }) });
    }
    return outcome;
  }

  function offerTakingBack(operation: string, message: string, job: OperationJob): void {
    const undo = async () => {
      if (!forget()) return;
      dismiss();
      const total = job.total;
      const back = await carryOut('Taking it back', total, operation, () =>
        bridge.request('bulk.undo', { operation }),
      );
      if (!back) return;
      report(back, (some) => `${some} could not be taken back`);
      const taken = back.done.length > 0 ? `Taken back in ${stories(back.done.length)}.` : '';
      if (back.stopped) offerTakingBack(operation, `${taken} Then it was stopped.`.trim(), job);
      else if (taken !== '') notify({ message: taken, id: NEWEST });
      job.undone?.();
    };
    const forget = undos.push(undo);
    const dismiss = notify({ message, id: NEWEST, action: { label: 'Undo', run: () => void undo() } });
  }

  return {
    store,
    run,
    look(doing, total, ask) {
      const operation = crypto.randomUUID();
      return carryOut(doing, total, operation, () => ask(operation));
    },
    stop() {
      const { running } = store.getState();
      if (!running) return;
      patch(running.operation, { stopping: true });
      void attempt(() => bridge.request('bulk.stop', { operation: running.operation }));
    },
    offerUndo: undos.push,
    undoLast: undos.undoLast,
    dismissReport: () => store.setState({ report: null }),
    follow() {
      const ends = [
        bridge.on('bulk.progress', ({ operation, done, total }) => patch(operation, { done, total })),
        bridge.on('story.rewritten', (story) => void session.absorb(story)),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** What came of an operation, in one or two sentences; empty where the report says it all. */
export function operationWords(
  { done, failed, stopped }: Pick<BulkOutcome, 'done' | 'failed' | 'stopped'>,
  job: Pick<OperationJob, 'done'>,
): string {
  return [
    done.length > 0 && job.done(stories(done.length)),
    done.length === 0 && failed.length === 0 && !stopped && 'There was nothing to change.',
    stopped && (done.length > 0 ? 'Then it was stopped.' : 'It was stopped before anything was changed.'),
  ]
    .filter(Boolean)
    .join(' ');
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${groupedNumber(count)} stories`;
}
