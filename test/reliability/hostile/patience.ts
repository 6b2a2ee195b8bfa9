import { availableParallelism, loadavg } from 'node:os';

/** What no command and no request may take longer than, on a machine that does nothing else. */
export const LONGEST_MS = 10_000;
/** From the start of the program to the first answer of its window, and for its end. */
export const LONGEST_START_MS = 20_000;

/**
 * A machine with more to do than it has processors is slower by that, and so is everything on it; one that
 * waits for ever still ends.
 */
const MOST_TIMES = 4;

/** The same on this machine just now. */
export function patience(milliseconds: number): number {
  const [load = 0] = loadavg();
  return milliseconds * Math.min(MOST_TIMES, Math.max(1, load / availableParallelism()));
}
