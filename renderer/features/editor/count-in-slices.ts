import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { countWords } from '../../../shared/story/count-words.ts';

const SLICE = 4;

/** Counts by the identity of blocks, so that only what changed is counted again; one for each language. */
export class WordCounter {
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
 * The words of a body, counted a few milliseconds at a time between whatever else the window has to do. Stops when `signal` does; then
 * `done` is not called.
 */
export function countInSlices(
  body: readonly Block[],
  counter: WordCounter,
  signal: AbortSignal,
  done: (words: number) => void,
): void {
  let at = 0;
  let words = 0;
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE;
    for (; at < body.length; at++) {
      if (performance.now() > until) {
        setTimeout(slice);
        return;
      }
      words += counter.count(body[at] as Block);
    }
    done(words);
  };
  slice();
}
