/** How much of a suite is wanted; what is not said is the suite's own to choose. */
export interface SuiteRun {
  readonly times?: number;
  /** The suite begins nothing more after this. */
  readonly seconds?: number;
  /** The same number, the same chances. */
  readonly seed?: number;
  /** Of a hundred times, so many are done while every core is busy with something else. */
  readonly busy?: number;
}
