import { z } from 'zod';
import { GROUPINGS, SORTS } from './arrangement.ts';

export const arrangementSchema = z.strictObject({
  sort: z.enum(SORTS),
  descending: z.boolean(),
  group: z.enum(GROUPINGS),
});
