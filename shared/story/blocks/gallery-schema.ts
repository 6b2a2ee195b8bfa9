import { z } from 'zod';
import { figureSchema } from './figure-schema.ts';
import { line } from './schema-parts.ts';

/** See `Gallery`. */
export const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  figures: z.array(figureSchema).min(2),
  caption: line,
});
