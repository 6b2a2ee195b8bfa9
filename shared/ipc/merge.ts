import { z } from 'zod';
import type { BulkOutcome } from '../library/bulk.ts';
import type { TwoDrafts } from '../library/two-drafts.ts';
import { request } from './bridge-request.ts';
import { operation, storyId, storyTextSchema } from './story-arguments.ts';

export const mergeRequests = {
  /** Two stories that are to become one. */
  'merge.look': request(z.strictObject({ kept: storyId, other: storyId })).answers<TwoDrafts>(),
  /** Makes one of them, unless either was changed since they were looked at. */
  'merge.run': request(
    z.strictObject({
      operation,
      kept: storyId,
      other: storyId,
      seen: z.string().max(100),
      result: storyTextSchema,
    }),
  ).answers<BulkOutcome>(),
};
