import { z } from 'zod';
import { blockSchema } from '../story/block-schema.ts';
import { STORY_ID } from '../story/story.ts';
import { storyFieldsSchema } from '../story/story-schema.ts';

// Pieces of what requests of several domains are asked with.

export const storyId = z.string().regex(STORY_ID);
export const byStory = z.strictObject({ id: storyId });

/** The text in a window, whole: sent where a person has decided something about it. */
export const storyTextSchema = z.strictObject({ fields: storyFieldsSchema, body: z.array(blockSchema) });

/** The name that the window gives to what is done to many stories. */
export const operation = z.uuid();
/** Some stories, and that name. */
export const bulkStories = { operation, ids: z.array(storyId).min(1).max(1_000_000) };

/** Words in one line, as a story's trail keeps them. */
export const oneLineSchema = z
  .string()
  .max(2000)
  .regex(/^\P{Cc}*$/u);
