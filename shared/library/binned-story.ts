/** A story's name in the bin: its id, with a number where another one of that id lies there already. */
export const BIN_NAME = /^[a-z0-9][a-z0-9-]{6,38}[a-z0-9](?:\.[1-9]\d{0,5})?$/;

/** What the bin shows of a story. */
export interface BinnedStory {
  /** See BIN_NAME. */
  readonly name: string;
  readonly id: string;
  readonly headline: string;
  readonly words: number;
  /** ISO 8601 instant in UTC. */
  readonly binned: string;
  /** Why it cannot be read, as the end of a sentence; null for a whole story. Both can be restored. */
  readonly damaged: string | null;
}

/** A story that came back from the bin. */
export interface Unbinned {
  /** Another than it had when a story of that id is in the library. */
  readonly id: string;
  readonly headline: string;
  /** What it is called in addresses now, when another story had taken its slug meanwhile; else null. */
  readonly newSlug: string | null;
}
