import { fieldsOf, type Story } from '../story/story.ts';
import type { StoryText } from './merge-stories.ts';

/** What people may have changed of a story, to compare it or to bring it together with another. */
export function textOfStory(story: Story): StoryText {
  return { fields: fieldsOf(story), body: story.body };
}
