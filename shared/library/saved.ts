import type { TrailEntry } from '../story/trail.ts';

/** The answer to a save that was written. */
export interface Saved {
  readonly revision: number;
  /** ISO 8601 instant at which the story was flushed to disk. */
  readonly modified: string;
  /** The story's trail where the save changed the status. */
  readonly trail?: readonly TrailEntry[];
}
