import { z } from 'zod';
import { inlines } from './schema-parts.ts';

/** See `KeyPoints`. */
export const keyPointsSchema = z.strictObject({
  type: z.literal('keypoints'),
  title: inlines,
  points: z.array(inlines).min(1),
});
