import type { Block } from '../../../shared/story/block.ts';

/** How a piece of a story travels between two places of Dateline. */
export const STORY_CLIP = 'application/x-dateline-blocks';

export interface StoryClip {
  /** Whose the blocks are, for their pictures lie in its folder. */
  readonly story: string;
  readonly blocks: readonly Block[];
}
