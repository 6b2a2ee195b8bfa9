import type { EditorThemeClasses } from 'lexical';

/** Only what has no element of its own gets a class; `StoryBodyText.module.css` gives the look to both. */
export const STORY_THEME: EditorThemeClasses = {
  text: {
    underline: 'story-underline',
    strikethrough: 'story-strike',
    underlineStrikethrough: 'story-underline story-strike',
  },
  list: { nested: { listitem: 'story-nested-item' } },
};
