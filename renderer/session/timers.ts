/** The clock that a session runs on; tests bring their own. Milliseconds. */
export interface Timers {
  now(): number;
  /** Returns what stops it. */
  after(delay: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
