import type { Block } from './block.ts';
import { blockText } from './block-text.ts';
import { countWords } from './count-words.ts';

interface Counted {
  readonly language: string;
  readonly words: number;
}

/** Blocks are immutable, so a count stays true for as long as the block lives. */
const counts = new WeakMap<Block, Counted>();

/**
 * Words of a body in the given language (BCP 47), see `countWords`. Only blocks that were not counted
 * before cost time, so counting again after each key is cheap when unchanged blocks stay the same objects.
 */
export function storyWords(body: readonly Block[], language: string): number {
  return body.reduce((sum, block) => sum + blockWords(block, language), 0);
}

function blockWords(block: Block, language: string): number {
  const counted = counts.get(block);
  if (counted?.language === language) return counted.words;
  const words = countWords(blockText(block), language);
  counts.set(block, { language, words });
  return words;
}
