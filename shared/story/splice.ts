import { commonEnds } from '../common-ends.ts';
import type { Block } from './block.ts';

/** A change to a body: at `from`, `remove` blocks go and `insert` come. Sent instead of the whole body on each save. */
export interface BodySplice {
  readonly from: number;
  readonly remove: number;
  readonly insert: readonly Block[];
}

/**
 * The smallest single splice that turns `before` into `after`, or null when they are the same. Blocks are compared
 * by identity, so callers keep unchanged blocks as the same objects; the cost is the number of blocks.
 */
export function spliceBetween(before: readonly Block[], after: readonly Block[]): BodySplice | null {
  const { head: from, tail } = commonEnds(before, after);
  if (from === before.length && from === after.length) return null;
  return { from, remove: before.length - from - tail, insert: after.slice(from, after.length - tail) };
}

/** `body` with the splice carried out. Throws RangeError when the splice does not fit. */
export function applySplice(body: readonly Block[], splice: BodySplice): readonly Block[] {
  if (splice.from + splice.remove > body.length) throw new RangeError('The change does not fit the body');
  return [...body.slice(0, splice.from), ...splice.insert, ...body.slice(splice.from + splice.remove)];
}
