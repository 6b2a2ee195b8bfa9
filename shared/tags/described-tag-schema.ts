import { z } from 'zod';
import { TAG_KINDS } from '../story/tag.ts';
import { nameSchema, tagSchema } from '../story/tag-schema.ts';
import { TAG_COLOURS } from './described-tag.ts';

export const tagKeySchema = z.strictObject({ name: nameSchema, kind: z.enum(TAG_KINDS) });

export const tagNotesSchema = z.strictObject({
  colour: z.enum(TAG_COLOURS).exactOptional(),
  description: z.string().min(1).max(2000).exactOptional(),
});

export const describedTagSchema = tagSchema.extend(tagNotesSchema.shape);

/** A library's `tags.json`. */
export const tagsFileSchema = z.strictObject({
  version: z.literal(1),
  tags: z.array(describedTagSchema).max(200_000),
});
