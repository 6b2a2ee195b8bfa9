import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { modelOf } from '../story/blocks/block-models.ts';
import { segments } from './tokens.ts';

export interface SimilarBlocks {
  readonly before: number;
  readonly after: number;
}

/** From this share of common words on, two blocks are taken for one that was edited. */
const ALIKE = 0.4;
/** A short paragraph that was written on: nearly all of its words are in the longer one. */
const CONTAINED = 0.75;
const FEWEST_CONTAINED = 3;
/** A word in more blocks than this tells nothing about which of them belongs to which. */
const MOST_BLOCKS_OF_A_WORD = 24;

/**
 * Pairs each block of `before` with at most one of `after` that was most likely made of it. Both hold
 * indices into `blocksBefore` and `blocksAfter`. The time grows with the number of words, not with the
 * number of pairs.
 */
export function similarBlocks(
  blocksBefore: readonly Block[],
  before: readonly number[],
  blocksAfter: readonly Block[],
  after: readonly number[],
  language: string,
  step?: () => void,
): readonly SimilarBlocks[] {
  const bags = (blocks: readonly Block[], places: readonly number[]) =>
    new Map(
      places.map((at) => {
        step?.();
        return [at, bagOf(blocks[at] as Block, language)];
      }),
    );
  const bagsBefore = bags(blocksBefore, before);
  const bagsAfter = bags(blocksAfter, after);
  const holders = new Map<string, number[]>();
  for (const [at, bag] of bagsAfter) {
    for (const word of bag.words.keys()) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
  }
  const candidates: (SimilarBlocks & { readonly score: number })[] = [];
  for (const [at, bag] of bagsBefore) {
    const met = new Set<number>();
    for (const word of bag.words.keys()) {
      const list = holders.get(word) ?? [];
      if (list.length <= MOST_BLOCKS_OF_A_WORD) for (const other of list) met.add(other);
    }
    for (const other of met) {
      const score = likeness(bag, bagsAfter.get(other) as Bag);
      if (score > 0) candidates.push({ before: at, after: other, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  return claimed(candidates);
}

function claimed(candidates: readonly SimilarBlocks[]): readonly SimilarBlocks[] {
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  return candidates.filter(({ before, after }) => {
    if (takenBefore.has(before) || takenAfter.has(after)) return false;
    takenBefore.add(before);
    takenAfter.add(after);
    return true;
  });
}

interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(block: Block, language: string): Bag {
  const words = new Map<string, number>();
  let size = 0;
  const add = (word: string) => {
    words.set(word, (words.get(word) ?? 0) + 1);
    size++;
  };
  // A figure is its picture, a gallery its pictures, a card its address: one never becomes another by editing.
  const references = modelOf(block).references(block);
  for (const reference of references) add(reference);
  if (references.length === 0) for (const word of wordsOf(blockText(block), language)) add(word);
  return { words, size };
}

/**
 * Scripts that write no spaces between words; for all others a plain search is ten times faster and near
 * enough to tell likeness.
 */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function wordsOf(value: string, language: string): readonly string[] {
  if (!WITHOUT_SPACES.test(value)) return value.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...segments(value, language)].flatMap(({ segment, isWord }) => (isWord ? [segment] : []));
}

/** 0 for blocks that have nothing to do with each other, up to 1 for the same words. */
function likeness(a: Bag, b: Bag): number {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.words) shared += Math.min(count, large.words.get(word) ?? 0);
  const alike = (2 * shared) / (a.size + b.size);
  const least = Math.min(a.size, b.size);
  const contained = least >= FEWEST_CONTAINED && shared / least >= CONTAINED;
  return alike >= ALIKE || contained ? alike : 0;
}
