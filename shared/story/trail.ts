import type { Status } from './status.ts';

/** One change of a story's status. */
export interface TrailEntry {
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  /** Name as the person gave it; empty where nobody did. */
  readonly who: string;
  readonly from: Status;
  readonly to: Status;
  /** What the person said about it; empty for nothing. */
  readonly why: string;
  /** What the step needed and the story did not have, as it was shown to the person who went on all the same. */
  readonly overridden: readonly string[];
}
