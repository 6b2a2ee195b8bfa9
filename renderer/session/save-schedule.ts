import type { Timers } from './timers.ts';

/** Below the promised 400 and 800 ms, so that a timer that fires late still keeps the promise. */
export const QUIET_MS = 300;
export const LONGEST_MS = 700;
const RETRY_FIRST_MS = 1000;
const RETRY_LONGEST_MS = 10_000;

export interface SaveSchedule {
  /** Something changed: save after a short silence, but not long after the first change. */
  changed(): void;
  /** What changed has waited for long enough. */
  atOnce(): void;
  /** The save failed: try again, less often each time. */
  retry(): void;
  /** A save begins or nothing is left to save: the next change is a first one again. */
  begun(): void;
  succeeded(): void;
  stop(): void;
}

/** Decides when to save; `save` is called from a timer, never from within these functions. */
export function createSaveSchedule(timers: Timers, save: () => void): SaveSchedule {
  let stopTimer: (() => void) | null = null;
  /** When the timer rings, and when there is something to do. */
  let rings = 0;
  let due = 0;
  let firstChange: number | null = null;
  let failures = 0;

  const stop = () => {
    stopTimer?.();
    stopTimer = null;
  };
  const arm = (delay: number) => {
    rings = timers.now() + delay;
    stopTimer = timers.after(delay, () => {
      stopTimer = null;
      const early = due - timers.now();
      if (early > 0) arm(early);
      else save();
    });
  };
  // A timer that rings before it has to is let run: setting one anew at every key costs more than letting it find out.
  const set = (delay: number) => {
    due = timers.now() + delay;
    if (stopTimer && rings <= due) return;
    stop();
    arm(delay);
  };

  return {
    changed() {
      const now = timers.now();
      firstChange ??= now;
      set(Math.max(0, Math.min(QUIET_MS, firstChange + LONGEST_MS - now)));
    },
    atOnce: () => set(0),
    retry() {
      set(Math.min(RETRY_LONGEST_MS, RETRY_FIRST_MS * 2 ** failures));
      failures++;
    },
    begun() {
      stop();
      firstChange = null;
    },
    succeeded() {
      failures = 0;
    },
    stop() {
      stop();
      firstChange = null;
      failures = 0;
    },
  };
}
