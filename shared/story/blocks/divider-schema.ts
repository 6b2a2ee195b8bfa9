import { z } from 'zod';

/** See `Divider`. */
export const dividerSchema = z.strictObject({ type: z.literal('divider') });
