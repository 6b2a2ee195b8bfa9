import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { countWords } from '../../../shared/story/count-words.ts';

const SLICE = 4;

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
export function countInSlices(
  body: readonly Block[],
  counter: BlockCounter,
  signal: AbortSignal,
  done: (sum: number) => void,
): void {
  let sum = 0;
  forEachInSlices(
    body,
    (block) => {
      sum += counter.count(block);
    },
    signal,
    () => done(sum),
  );
}

/** Does something with each block of a body, by the same rule. */
export function forEachInSlices(
  body: readonly Block[],
  look: (block: Block) => void,
  signal: AbortSignal,
  done: () => void,
): void {
  let at = 0;
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE;
    for (; at < body.length; at++) {
      if (performance.now() > until) {
        setTimeout(slice);
        return;
      }
      look(body[at] as Block);
    }
    done();
  };
  slice();
}
