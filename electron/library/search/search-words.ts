import { foldText } from './fold-text.ts';

/** The folded words of a query, each once; all of them must be found. Empty when there is nothing to look for. */
export function searchWords(query: string): readonly string[] {
  const words = foldText(query).split(/\s+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}
