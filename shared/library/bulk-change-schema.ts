import { z } from 'zod';
import { PRIORITIES } from '../story/priority.ts';
import { STATUSES } from '../story/status.ts';
import { momentSchema, publicationSchema } from '../story/story-schema.ts';
import { nameSchema, tagSchema } from '../story/tag-schema.ts';
import { BULK_LINES, type BulkChange } from './bulk-change.ts';

const maybeName = z.union([z.literal(''), nameSchema]);
/** One line, as a story's trail keeps it. */
const reason = z
  .string()
  .max(2000)
  .regex(/^\P{Cc}*$/u, 'holds a control character');

/** What a window may ask to be done to many stories. */
export const bulkChangeSchema = z.union([
  z.strictObject({ kind: z.literal('add-tag'), tag: tagSchema }),
  z.strictObject({
    kind: z.enum([
      'remove-tag',
      'add-section',
      'remove-section',
      'add-to-collection',
      'remove-from-collection',
    ]),
    name: nameSchema,
  }),
  z.strictObject({ kind: z.enum(['move-to-section', 'place', ...BULK_LINES]), name: maybeName }),
  z.strictObject({ kind: z.literal('deadline'), moment: momentSchema.nullable() }),
  z.strictObject({ kind: z.literal('embargo'), moment: momentSchema.nullable(), why: reason }),
  z.strictObject({ kind: z.literal('date'), date: publicationSchema.nullable() }),
  z.strictObject({ kind: z.literal('priority'), priority: z.literal(PRIORITIES).nullable() }),
  z.strictObject({ kind: z.literal('status'), status: z.enum(STATUSES), why: reason }),
]) satisfies z.ZodType<BulkChange>;
