import { z } from 'zod';
import { direction, inlines } from './schema-parts.ts';

/** See `Paragraph`. */
export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  direction,
  children: inlines,
});
