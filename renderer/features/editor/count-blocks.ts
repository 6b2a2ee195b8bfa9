import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { countWords } from '../../../shared/story/count-words.ts';
import { createYieldToMain } from '../../scheduling/yield-to-main.ts';

/** Counts something in a block; what is counted is that of immutable blocks. */
export interface BlockCounter {
  count(block: Block): number;
}

/** Counts by the identity of blocks, so that only what changed is counted again; one for each language. */
export class WordCounter implements BlockCounter {
  readonly #language: string;
  readonly #known = new WeakMap<Block, number>();

  constructor(language: string) {
    this.#language = language;
  }

  count(block: Block): number {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const words = countWords(blockText(block), this.#language);
    this.#known.set(block, words);
    return words;
  }
}

/**
 * What `counter` counts in a body, a few milliseconds at a time between whatever else the window has to do.
 * Stops when `signal` does; then `done` is not called.
 */
export function countBlocks(
  body: readonly Block[],
  counter: BlockCounter,
  signal: AbortSignal,
  done: (sum: number) => void,
): void {
  let sum = 0;
  forEachBlock(
    body,
    (block) => {
      sum += counter.count(block);
    },
    signal,
    () => done(sum),
  );
}

/** Does something with each block of a body, by the same rule. */
export function forEachBlock(
  body: readonly Block[],
  look: (block: Block) => void,
  signal: AbortSignal,
  done: () => void,
): void {
  void (async () => {
    const yieldToMain = createYieldToMain();
    for (const block of body) {
      const turn = yieldToMain();
      // Without a wait where there is time left: a short text is done before this returns.
      if (turn) await turn;
      if (signal.aborted) return;
      look(block);
    }
    if (!signal.aborted) done();
  })();
}
