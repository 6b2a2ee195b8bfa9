import { commonEnds } from '../common-ends.ts';
import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { modelOf } from '../story/blocks/block-models.ts';
import { blockKey, isSameBlock } from './block-key.ts';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence.ts';
import { similarBlocks } from './similar-blocks.ts';

/** A block that is in both bodies, edited or not; `before` and `after` are its places there. */
export interface BlockPair {
  readonly before: number;
  readonly after: number;
  /** It stands elsewhere among the blocks that stayed. */
  readonly moved: boolean;
}

interface Places {
  readonly before: number;
  readonly after: number;
}

/**
 * Which block of `after` is which of `before`, in the order of `after`. Nothing is matched twice.
 * `language` (BCP 47) is the one whose words are compared. Time is near linear in the number of words.
 * `step` is called for each block that had to be read.
 */
export function matchBlocks(
  before: readonly Block[],
  after: readonly Block[],
  language: string,
  step?: () => void,
): readonly BlockPair[] {
  const { head, tail } = commonEnds(before, after, isSameBlock);

  const places: Places[] = [];
  for (let at = 0; at < head; at++) places.push({ before: at, after: at });
  for (let at = 1; at <= tail; at++) places.push({ before: before.length - at, after: after.length - at });
  const restBefore = range(head, before.length - tail);
  const restAfter = range(head, after.length - tail);
  const same = samePlaces(before, restBefore, after, restAfter);
  for (const pair of same) places.push(pair);
  const foundBefore = new Set(same.map((pair) => pair.before));
  const foundAfter = new Set(same.map((pair) => pair.after));
  const openBefore = restBefore.filter((at) => !foundBefore.has(at));
  const openAfter = restAfter.filter((at) => !foundAfter.has(at));
  for (const pair of similarBlocks(before, openBefore, after, openAfter, language, step)) places.push(pair);

  const pairs = inOrder(places);
  return [...pairs, ...wordless(before, after, pairs)].sort((a, b) => a.after - b.after);
}

function inOrder(places: Places[]): readonly BlockPair[] {
  places.sort((a, b) => a.after - b.after);
  const stayed = new Set(longestIncreasingSubsequence(places.map((place) => place.before)));
  return places.map((place, at) => ({ ...place, moved: !stayed.has(at) }));
}

/** Equal blocks wherever they stand, the first with the first. */
function samePlaces(
  blocksBefore: readonly Block[],
  before: readonly number[],
  blocksAfter: readonly Block[],
  after: readonly number[],
): readonly Places[] {
  const waiting = new Map<string, number[]>();
  for (const at of [...before].reverse()) {
    const block = blocksBefore[at] as Block;
    if (!saysSomething(block)) continue;
    const list = waiting.get(blockKey(block));
    if (list) list.push(at);
    else waiting.set(blockKey(block), [at]);
  }
  return after.flatMap((at) => {
    const other = waiting.get(blockKey(blocksAfter[at] as Block))?.pop();
    return other === undefined ? [] : [{ before: other, after: at }];
  });
}

/** A divider or an empty paragraph is like any other, so that it can only stay where it is. */
function saysSomething(block: Block): boolean {
  return modelOf(block).references(block).length > 0 || blockText(block) !== '';
}

/** Dividers and empty paragraphs, between the blocks that stayed. */
function wordless(
  before: readonly Block[],
  after: readonly Block[],
  pairs: readonly BlockPair[],
): readonly BlockPair[] {
  const usedBefore = new Set(pairs.map((pair) => pair.before));
  const usedAfter = new Set(pairs.map((pair) => pair.after));
  const found: BlockPair[] = [];
  let fromBefore = 0;
  let fromAfter = 0;
  const end: Places = { before: before.length, after: after.length };
  for (const anchor of [...pairs.filter(({ moved }) => !moved), end]) {
    let next = fromBefore;
    for (const at of range(fromAfter, anchor.after)) {
      if (usedAfter.has(at)) continue;
      const other = range(next, anchor.before).find(
        (place) => !usedBefore.has(place) && isSameBlock(before[place] as Block, after[at] as Block),
      );
      if (other === undefined) continue;
      found.push({ before: other, after: at, moved: false });
      next = other + 1;
    }
    fromBefore = anchor.before + 1;
    fromAfter = anchor.after + 1;
  }
  return found;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
