import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields, type Story, type StoryFields } from '../../../shared/story/story.ts';

/** A story for a test: `id` needs 8 to 40 lower-case letters, digits and hyphens; paragraphs are plain sentences. */
export function aStory(
  id: string,
  fields: Partial<StoryFields> = {},
  body: readonly (string | Block)[] = [],
): Story {
  const blocks = body.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return createStory(id, '2025-02-10T08:00:00.000Z', { ...emptyFields('en'), ...fields }, blocks);
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] };
}
