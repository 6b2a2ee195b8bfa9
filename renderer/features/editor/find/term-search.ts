import { findTerms, type QueryTerm } from '../../../../shared/search/query-terms.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import type { BlockSearch } from './block-search.ts';

/** Looks for what a search of the library was made for, by the same rules: accents and cases are one. */
export function createTermSearch(terms: readonly QueryTerm[]): BlockSearch {
  return {
    async find(blocks, signal) {
      const yieldToMain = createYieldToMain();
      const found = [];
      for (const { lines } of blocks) {
        if (signal.aborted) return null;
        found.push(lines.map((line) => findTerms(line, terms)));
        await yieldToMain();
      }
      return signal.aborted ? null : found;
    },
  };
}
