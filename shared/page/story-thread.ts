import type { RelatedStory } from './related-story.ts';

/**
 * The stories that one story goes on from, is told in another language by, or stands in a row with. Only
 * what readers can open is among them.
 */
export interface StoryThread {
  /** The story that this one takes further. */
  readonly earlier: RelatedStory | null;
  /** The other parts of its series, the oldest first. */
  readonly parts: readonly RelatedStory[];
  /** The story that this one is a translation of. */
  readonly original: RelatedStory | null;
  /** The other translations of it, or of this one where it is the original. */
  readonly translations: readonly RelatedStory[];
}

/** One object, so that a page that is built again stays the same. */
export const NO_THREAD: StoryThread = { earlier: null, parts: [], original: null, translations: [] };
