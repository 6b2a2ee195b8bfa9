import type { UnsavedText } from '../../shared/library/unsaved-text.ts';
export type FlushOutcome = 'saved' | 'failed' | 'no-answer';

/** Asks the window to write everything to disk, and waits for its answer. */
export interface FlushGate {
  ask(): Promise<FlushOutcome>;
  answered(ok: boolean, unsaved?: UnsavedText): void;
  /** Of the last answer. */
  readonly unsaved: UnsavedText | null;
}

/** `send` tells the window; `timeout` is in milliseconds. Questions asked at the same time share an answer. */
export function createFlushGate(send: () => void, timeout = 5000): FlushGate {
  let waiting: { readonly outcome: Promise<FlushOutcome>; settle(outcome: FlushOutcome): void } | null = null;
  let last: UnsavedText | null = null;
  return {
    ask: () => {
      if (waiting) return waiting.outcome;
      let settle: (outcome: FlushOutcome) => void = () => {};
      const outcome = new Promise<FlushOutcome>((resolve) => {
        const timer = setTimeout(() => settle('no-answer'), timeout);
        settle = (answer) => {
          clearTimeout(timer);
          waiting = null;
          resolve(answer);
        };
      });
      waiting = { outcome, settle };
      send();
      return outcome;
    },
    answered(ok, unsaved) {
      last = unsaved ?? null;
      waiting?.settle(ok ? 'saved' : 'failed');
    },
    get unsaved() {
      return last;
    },
  };
}
