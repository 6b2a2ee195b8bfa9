import type { LineHit } from '../../../../shared/find/find-in-line.ts';
import type { TextBlock } from '../../../editor/find/editor-text.ts';

/** The hits of one block, line by line. */
export type BlockHits = readonly (readonly LineHit[])[];

/** Looks for one query. */
export interface BlockSearch {
  /**
   * The hits of each block, in order; null when `signal` called it off. With a template each hit says what
   * it becomes. Blocks that did not change are not searched again. Rejects with `TooSlow` when the pattern
   * takes too long.
   */
  find(
    blocks: readonly TextBlock[],
    signal: AbortSignal,
    template?: string | null,
  ): Promise<readonly BlockHits[] | null>;
}

/** A pattern whose time grows beyond all reason on this text. */
export class TooSlow extends Error {}
