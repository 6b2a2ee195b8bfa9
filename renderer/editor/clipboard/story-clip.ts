/** How a piece of a story travels between two places of Dateline. */
export const STORY_CLIP = 'application/x-dateline-blocks';
