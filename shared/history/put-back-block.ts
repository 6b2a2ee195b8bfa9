import { isSameBlock } from '../compare/block-key.ts';
import { matchBlocks } from '../compare/match-blocks.ts';
import type { Block } from '../story/block.ts';

/**
 * `present` with one block of `old`, the one at `at`, as it was there: in the place of what became of it,
 * or, where it went or was moved, beside the neighbour that it had. Null when it stands there already.
 * `language` (BCP 47) is the one whose words are compared.
 */
export function putBackBlock(
  old: readonly Block[],
  at: number,
  present: readonly Block[],
  language: string,
): readonly Block[] | null {
  const block = old[at];
  if (!block) throw new RangeError('The old body has no such block');
  const pairs = matchBlocks(old, present, language);
  const own = pairs.find(({ before }) => before === at);
  if (own && !own.moved) {
    const isThere = isSameBlock(present[own.after] as Block, block);
    return isThere ? null : present.with(own.after, block);
  }
  const stayed = pairs.filter(({ moved }) => !moved);
  const above = stayed.findLast(({ before }) => before < at);
  const below = stayed.find(({ before }) => before > at);
  const place = above ? above.after + 1 : (below?.after ?? at);
  const isTaken = (other: number) => own?.after === other;
  return [
    ...present.slice(0, place).filter((_, other) => !isTaken(other)),
    block,
    ...present.slice(place).filter((_, other) => !isTaken(place + other)),
  ];
}
