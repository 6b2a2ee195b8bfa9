import { z } from 'zod';
import { direction, inlines } from './schema-parts.ts';

/** See `Heading`. */
export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  direction,
  children: inlines,
});
