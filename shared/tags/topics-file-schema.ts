import { z } from 'zod';
import { TAG_CODE } from '../story/tag.ts';
import { nameSchema } from '../story/tag-schema.ts';

/** More than any scheme of subjects has. */
export const MOST_TOPICS = 20_000;

/** A library's `topics.json`. */
export const topicsFileSchema = z.strictObject({
  version: z.literal(1),
  topics: z
    .array(
      z.strictObject({
        name: nameSchema,
        code: z.string().regex(TAG_CODE, 'is not a code of a tag'),
        path: z.array(nameSchema).max(20),
      }),
    )
    .max(MOST_TOPICS),
});
