import { z } from 'zod';
import { EXPORT_KINDS } from '../export/formats.ts';
import { COPY_KINDS, HANDOVERS } from '../export/handovers.ts';
import type { BulkGate } from '../gate/bulk-gate.ts';
import { PROFILES } from '../gate/cleared.ts';
import { LONGEST_REASON } from '../gate/reason.ts';
import type { GateRow } from '../gate/row.ts';
import type { BulkOutcome } from '../library/bulk.ts';
import { request } from './bridge-request.ts';
import { bulkStories, storyId } from './story-arguments.ts';

/** A finished export; `exportId` names it for `export.open` and `export.reveal`. */
export interface Exported {
  readonly exportId: string;
  readonly fileName: string;
  /** What was left out of it, each a sentence. */
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

const form = { kind: z.enum(EXPORT_KINDS), profile: z.enum(PROFILES) };
const reason = z.string().max(LONGEST_REASON);

export const exportRequests = {
  /** All that is to be said of a story before it leaves. */
  'export.ask': request(z.strictObject({ id: storyId, ...form })).answers<readonly GateRow[]>(),
  /** Shows the system's save dialog; null when the person cancelled. */
  'export.run': request(z.strictObject({ id: storyId, ...form, reason })).answers<Exported | null>(),
  /** What holds any of these stories back. */
  'export.askBulk': request(z.strictObject({ ...bulkStories, ...form })).answers<BulkGate>(),
  /** Shows the system's folder dialog; null when the person cancelled. */
  'export.bulk': request(z.strictObject({ ...bulkStories, ...form, reason })).answers<BulkExported | null>(),
  /** Likewise for what writes no file. */
  'export.askHandover': request(z.strictObject({ id: storyId, handover: z.enum(HANDOVERS) })).answers<
    readonly GateRow[]
  >(),
  /** Puts the story on the clipboard; answers how many pictures stay behind. */
  'export.copy': request(z.strictObject({ id: storyId, target: z.enum(COPY_KINDS), reason })).answers<{
    readonly pictures: number;
  }>(),
  /** Shows the system's dialog for printing; false when the person cancelled. */
  'export.print': request(z.strictObject({ id: storyId, reason })).answers<boolean>(),
  /** Opens the exported file with the program that the system has for it. */
  'export.open': request(z.strictObject({ exportId: z.uuid() })).answers<null>(),
  'export.reveal': request(z.strictObject({ exportId: z.uuid() })).answers<null>(),
  /** A person says that this computer's clock is right. */
  'export.confirmClock': request().answers<null>(),
};
