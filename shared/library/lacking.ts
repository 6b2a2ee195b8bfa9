/** A story that lacks something for a status. */
export interface LackingStory {
  readonly id: string;
  readonly headline: string;
  /** Sentences. */
  readonly missing: readonly string[];
}

/** What many stories lack for a status. */
export interface LackingStories {
  /** How many were looked at, and how many of them lack something. */
  readonly looked: number;
  readonly count: number;
  /** The first of them. */
  readonly stories: readonly LackingStory[];
  readonly stopped: boolean;
}
