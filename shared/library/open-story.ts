import type { AppError } from '../result.ts';
import type { Story } from '../story/story.ts';
import type { ConflictingText } from './external-change.ts';

/** A story as handed to who edits it; every accepted save makes the next revision. */
export interface OpenStory {
  readonly story: Story;
  readonly revision: number;
  /** The text is one that had not reached the library: ISO 8601 instant at which it was kept on this computer. */
  readonly recovered?: string;
  /** Why the recovered text could not be written yet; it is kept on this computer. */
  readonly unsaved?: AppError;
  /** Other texts of the story that wait for a person to choose. */
  readonly conflicts?: readonly ConflictingText[];
}

/** A story about whose texts a person has chosen. */
export interface ResolvedConflict extends OpenStory {
  /** The story that the other text has become, if it was to be kept apart. */
  readonly copyId: string | null;
}

/** A story that a version has taken the place of. */
export interface RestoredStory extends OpenStory {
  /** The version that says what was there before: restoring it undoes this. */
  readonly before: string;
}
