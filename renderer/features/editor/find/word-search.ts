import { findInFolded } from '../../../../shared/find/find-in-line.ts';
import type { LinePattern } from '../../../../shared/find/find-query.ts';
import { type FoldedLine, foldLine, type LineFold } from '../../../../shared/find/fold-line.ts';
import type { TextBlock } from '../../../editor/find/editor-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import type { BlockHits, BlockSearch } from './block-search.ts';

/** Looks for an expression whose time grows with the text only, a few milliseconds at a time. */
export function createWordSearch(pattern: LinePattern): BlockSearch {
  const known = new WeakMap<TextBlock, BlockHits>();

  function search(block: TextBlock): BlockHits {
    const hits =
      known.get(block) ?? foldedLines(block, pattern.fold).map((line) => findInFolded(line, pattern));
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

/** A person types what to look for letter by letter; what is looked through stays the same. */
const folded: Readonly<Record<LineFold, WeakMap<TextBlock, readonly FoldedLine[]>>> = {
  letters: new WeakMap(),
  signs: new WeakMap(),
  composed: new WeakMap(),
};

function foldedLines(block: TextBlock, fold: LineFold): readonly FoldedLine[] {
  const lines = folded[fold].get(block) ?? block.lines.map((line) => foldLine(line, fold));
  folded[fold].set(block, lines);
  return lines;
}
