import { findInLine } from '../../../../shared/find/find-in-line.ts';
import type { TextBlock } from '../../../editor/find/editor-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import type { BlockHits, BlockSearch } from './block-search.ts';

/** Looks for an expression whose time grows with the text only, a few milliseconds at a time. */
export function createWordSearch(pattern: RegExp): BlockSearch {
  const known = new WeakMap<TextBlock, BlockHits>();

  function search(block: TextBlock): BlockHits {
    const hits = known.get(block) ?? block.lines.map((line) => findInLine(line, pattern));
    known.set(block, hits);
    return hits;
  }

  return {
    async find(blocks, signal) {
      const yieldToMain = createYieldToMain();
      const found: BlockHits[] = [];
      for (const block of blocks) {
        if (signal.aborted) return null;
        found.push(search(block));
        await yieldToMain();
      }
      return signal.aborted ? null : found;
    },
  };
}
