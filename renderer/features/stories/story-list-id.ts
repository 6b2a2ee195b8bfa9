/** The list in the window, for whoever hands the focus to it. */
export const STORY_LIST_ID = 'story-list';
