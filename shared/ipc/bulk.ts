import { z } from 'zod';
import type { BulkOutcome } from '../library/bulk.ts';
import { bulkChangeSchema } from '../library/bulk-change-schema.ts';
import type { IncompleteStories } from '../library/incomplete-stories.ts';
import { STATUSES } from '../story/status.ts';
import { request } from './bridge-request.ts';
import { bulkStories, operation } from './story-arguments.ts';

export const bulkRequests = {
  'bulk.change': request(z.strictObject({ ...bulkStories, change: bulkChangeSchema })).answers<BulkOutcome>(),
  'bulk.bin': request(z.strictObject(bulkStories)).answers<BulkOutcome>(),
  /** What these stories lack for a status. */
  'bulk.lacking': request(
    z.strictObject({ ...bulkStories, status: z.enum(STATUSES) }),
  ).answers<IncompleteStories>(),
  /** Takes back an operation over many stories. */
  'bulk.undo': request(z.strictObject({ operation })).answers<BulkOutcome>(),
  'bulk.stop': request(z.strictObject({ operation })).answers<null>(),
};
