/** What is known of the time. */
export interface ClockReading {
  /** This computer's clock, in milliseconds. */
  readonly system: number;
  /** The latest time that the library has seen and that counts, in milliseconds; null where it has seen none. */
  readonly latest: number | null;
}

/** As much may pass between two looks without a question. */
export const LONGEST_STEP_MS = 24 * 3600 * 1000;

/** True where the clock says a time so far ahead that it counts only once a person has confirmed it. */
export function isAhead({ system, latest }: ClockReading): boolean {
  return latest !== null && system - latest > LONGEST_STEP_MS;
}

/**
 * The time that counts, in milliseconds: a clock that was set back changes nothing, and one that is more
 * than a day ahead of what the library has seen does not count.
 */
export function countedTime(reading: ClockReading): number {
  const { system, latest } = reading;
  if (latest === null) return system;
  return isAhead(reading) ? latest : Math.max(system, latest);
}
