import { z } from 'zod';
import type { BulkOutcome } from '../library/bulk.ts';
import type { FindOutcome } from '../library/replace.ts';
import { request } from './bridge-request.ts';
import { oneLineSchema, operation, storyId } from './story-arguments.ts';

export const replaceRequests = {
  /** What is found comes with the event `replace.found`, part by part. */
  'replace.find': request(
    z.strictObject({
      search: operation,
      query: z.strictObject({
        text: z.string().min(1).max(2000),
        matchCase: z.boolean(),
        wholeWord: z.boolean(),
        isPattern: z.boolean(),
      }),
      template: oneLineSchema,
      scope: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('all') }),
        z.strictObject({ kind: z.literal('query'), text: z.string().max(1000) }),
        z.strictObject({ kind: z.literal('ids'), ids: z.array(storyId).max(1_000_000) }),
      ]),
    }),
  ).answers<FindOutcome>(),
  'replace.stop': request(z.strictObject({ search: operation })).answers<null>(),
  /** Replaces what a search has found, but what was left out. */
  'replace.run': request(
    z.strictObject({
      operation,
      search: operation,
      replacement: oneLineSchema,
      without: z
        .array(z.strictObject({ id: storyId, hits: z.array(z.int().min(0)).max(100_000).exactOptional() }))
        .max(100_000),
    }),
  ).answers<BulkOutcome>(),
};
