import { commonEnds } from '../common-ends.ts';
import type { Block } from '../story/block.ts';
import type { BodySplice } from '../story/splice.ts';
import { blockKey, isSameBlock } from './block-key.ts';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence.ts';

/**
 * The changes that turn `before` into `after`, in order, by their places in `before`: blocks that say the
 * same stay where they are, whatever objects they are. Of several equal blocks in what differs none is told
 * from another.
 */
export function splicesBetween(before: readonly Block[], after: readonly Block[]): readonly BodySplice[] {
  const { head, tail } = commonEnds(before, after, isSameBlock);
  const stays = pairsOf(before.slice(head, before.length - tail), after.slice(head, after.length - tail)).map(
    ([from, to]) => [from + head, to + head] as const,
  );
  const splices: BodySplice[] = [];
  let from = head;
  let to = head;
  for (const [nextFrom, nextTo] of [...stays, [before.length - tail, after.length - tail] as const]) {
    if (nextFrom > from || nextTo > to)
      splices.push({ from, remove: nextFrom - from, insert: after.slice(to, nextTo) });
    from = nextFrom + 1;
    to = nextTo + 1;
  }
  return splices;
}

/** Places of blocks that are once in both and keep their order. */
function pairsOf(
  before: readonly Block[],
  after: readonly Block[],
): readonly (readonly [from: number, to: number])[] {
  const places = onlyPlaces(after);
  const pairs = [...onlyPlaces(before)].flatMap(([key, from]) => {
    const to = places.get(key);
    return to === undefined ? [] : [[from, to] as const];
  });
  return longestIncreasingSubsequence(pairs.map(([, to]) => to)).map(
    (at) => pairs[at] as readonly [number, number],
  );
}

function onlyPlaces(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    const key = blockKey(block);
    if (places.has(key)) twice.add(key);
    else places.set(key, at);
  }
  for (const key of twice) places.delete(key);
  return places;
}
