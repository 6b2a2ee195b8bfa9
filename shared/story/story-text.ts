import type { Block } from './block.ts';
import { fieldsOf, type Story, type StoryFields } from './story.ts';

/** A story's fields and body, without its bookkeeping. */
export interface StoryText {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

/** The text of a story. The body is the same object. */
export function storyText(story: Story): StoryText {
  return { fields: fieldsOf(story), body: story.body };
}
