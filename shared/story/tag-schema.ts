import { z } from 'zod';
import { hasControlCharacters } from './control-characters.ts';
import { TAG_CODE, TAG_KINDS } from './tag.ts';

/** A short name as a person types it: one line, trimmed, 1 to 200 characters. */
export const nameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (name) => name === name.trim() && !hasControlCharacters(name),
    'is not one line without space around it',
  );

export const tagSchema = z.strictObject({
  name: nameSchema,
  kind: z.enum(TAG_KINDS),
  code: z.string().regex(TAG_CODE, 'is not a code of a tag').exactOptional(),
});
