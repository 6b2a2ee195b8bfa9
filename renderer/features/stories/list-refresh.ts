import type { Timers } from '../../session/timers.ts';

/** A library that is being written to says so several times a second; a list need not. */
const PAUSE_MS = 250;
/** A long list takes its time to arrive, on the thread that shows what is typed: it waits until the writing pauses. */
const WRITING_PAUSE_MS = 1200;
const LONGEST_MS = 20_000;

export interface ListRefresh {
  /** The library is not what the list says any more. */
  changed(): void;
  /** Somebody is typing just now. */
  writing(): void;
  stop(): void;
}

/**
 * Decides when the list is asked for again: not before the answer to the last time, or a library that
 * changes all the while, as one that is being read, would never be shown. `refresh` must not reject.
 */
export function createListRefresh(timers: Timers, refresh: () => Promise<unknown>): ListRefresh {
  let stopTimer: (() => void) | null = null;
  let isRefreshing = false;
  let changedMeanwhile = false;
  let changedAt = 0;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function due(): void {
    const now = timers.now();
    const calm = now - writtenAt;
    if (calm < WRITING_PAUSE_MS && now - changedAt < LONGEST_MS) {
      stopTimer = timers.after(WRITING_PAUSE_MS - calm, due);
      return;
    }
    stopTimer = null;
    isRefreshing = true;
    void refresh().finally(() => {
      isRefreshing = false;
      if (changedMeanwhile) changed();
    });
  }

  function changed(): void {
    changedMeanwhile = isRefreshing;
    if (stopTimer || isRefreshing) return;
    changedAt = timers.now();
    stopTimer = timers.after(PAUSE_MS, due);
  }

  return {
    changed,
    writing() {
      writtenAt = timers.now();
    },
    stop() {
      stopTimer?.();
      stopTimer = null;
      changedMeanwhile = false;
    },
  };
}
