import type { Block } from '../story/block.ts';
import type { StoryFields } from '../story/story.ts';
import type { StepNote } from '../workflow/next-trail.ts';

/**
 * One part of a story as the library had it, as a save that has not been answered brings it, and as it is
 * in the window.
 */
export interface TypedPart<T> {
  readonly before: T;
  readonly sent: T | null;
  readonly now: T;
}

/**
 * What is in a window and not yet in the library, by the part of the story that differs: as small as what
 * was typed, however long the story is. It tells by itself what it was made from, so that it can be brought
 * to a story that a program left behind when it was killed.
 */
export interface TypedText {
  readonly id: string;
  /** So many blocks at the beginning and at the end of the body are not part of `blocks`. */
  readonly prefix: number;
  readonly suffix: number;
  readonly blocks: TypedPart<readonly Block[]>;
  /** Null where no field was changed. */
  readonly fields: TypedPart<StoryFields> | null;
  /** What the person said about a new status. */
  readonly step: StepNote | null;
}
