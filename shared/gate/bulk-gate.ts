import type { GateRow } from './row.ts';

/** Something that holds one of many stories back. */
export interface HeldStory {
  readonly id: string;
  readonly headline: string;
  /** None that is only told. */
  readonly rows: readonly GateRow[];
}

/** What would become of many stories that are to leave. */
export interface BulkGate {
  readonly looked: number;
  /** How many cannot leave. */
  readonly blocked: number;
  /** How many leave with a reason. */
  readonly needReason: number;
  /** The first of both, the blocked ones first. */
  readonly stories: readonly HeldStory[];
  /** A person stopped the look. */
  readonly stopped: boolean;
}
