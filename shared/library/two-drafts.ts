import type { Story } from '../story/story.ts';

/** Two stories that are about to become one. */
export interface TwoDrafts {
  readonly kept: Story;
  /** Its pictures have the names that they will have in the kept one. */
  readonly other: Story;
  /** Those of its pictures that the kept story has not, by their name there: as the other story calls them. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Tells these two texts from any that may take their place before the person has chosen. */
  readonly seen: string;
}
