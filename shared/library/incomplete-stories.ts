/** A story that lacks something for a status. */
export interface IncompleteStory {
  readonly id: string;
  readonly headline: string;
  /** Sentences. */
  readonly missing: readonly string[];
}

/** What many stories lack for a status. */
export interface IncompleteStories {
  /** How many were looked at, and how many of them lack something. */
  readonly looked: number;
  readonly count: number;
  /** The first of them. */
  readonly stories: readonly IncompleteStory[];
  readonly stopped: boolean;
}
