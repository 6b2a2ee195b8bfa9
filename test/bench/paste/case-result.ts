/** How one case fared. What a set does not measure is absent. */
export interface CaseResult {
  readonly name: string;
  readonly lost?: readonly string[];
  readonly added?: readonly string[];
  /** How much of the block sequence is right, from 0 to 1. */
  readonly blocks?: number;
  /** Elements, attributes and schemes that the model does not know. */
  readonly outside?: readonly string[];
  readonly milliseconds: number;
  /** Sentences about what else is wrong. */
  readonly failures?: readonly string[];
}

export interface SetResult {
  readonly name: string;
  readonly cases: readonly CaseResult[];
  /** Lines that explain the figures: denominators, what was left out and why. */
  readonly notes?: readonly string[];
  /** False where the set as a whole is not what is wanted of it. */
  readonly holds?: boolean;
  /** The least share of the block sequence that the set must have right; absent where it is only reported. */
  readonly wantedBlocks?: number;
  /** The least share of cases without failures, where not all have to be. */
  readonly wantedRight?: number;
}

/** What `work` gives, and how long it took. */
export function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}
