import { z } from 'zod';
import { EXPORT_KINDS } from '../export/formats.ts';
import type { BulkOutcome } from '../library/bulk.ts';
import { request } from './bridge-request.ts';
import { bulkStories, storyId } from './story-arguments.ts';

/** A finished export; `exportId` names it for `export.reveal`. */
export interface Exported {
  readonly exportId: string;
  readonly fileName: string;
  /** What is wrong with what was exported all the same, each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * A finished export of several stories into one folder; `exportId` names one of them for `export.reveal`,
 * null where none was written.
 */
export interface BulkExported {
  readonly exportId: string | null;
  readonly folder: string;
  readonly outcome: BulkOutcome;
  /** Likewise, of the first that have any. */
  readonly warnings: readonly string[];
}

export const exportRequests = {
  /** Shows the system's save dialog; null when the person cancelled. */
  'export.run': request(
    z.strictObject({ id: storyId, kind: z.enum(EXPORT_KINDS) }),
  ).answers<Exported | null>(),
  /** Shows the system's folder dialog; null when the person cancelled. */
  'export.bulk': request(
    z.strictObject({ ...bulkStories, kind: z.enum(EXPORT_KINDS) }),
  ).answers<BulkExported | null>(),
  'export.reveal': request(z.strictObject({ exportId: z.uuid() })).answers<null>(),
};
