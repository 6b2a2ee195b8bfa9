import { findSought, type SoughtWords } from '../../../../shared/search/sought-words.ts';
import type { BlockSearch } from './block-search.ts';
import { createSlices } from './slices.ts';

/** Looks for what a search of the library was made for, by the same rules: accents and cases are one. */
export function createSoughtSearch(sought: readonly SoughtWords[]): BlockSearch {
  return {
    async find(blocks, signal) {
      const pause = createSlices();
      const found = [];
      for (const { lines } of blocks) {
        if (signal.aborted) return null;
        found.push(lines.map((line) => findSought(line, sought)));
        await pause();
      }
      return signal.aborted ? null : found;
    },
  };
}
