import { z } from 'zod';
import { direction, inlines } from './schema-parts.ts';

/** See `List`. */
export const listSchema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().min(0).max(999_999_999).exactOptional(),
  direction,
  get items() {
    return z.array(z.strictObject({ children: inlines, lists: z.array(listSchema) })).min(1);
  },
});
