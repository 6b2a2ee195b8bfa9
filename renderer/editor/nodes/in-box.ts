import type { LexicalNode } from 'lexical';
import { $keyPointsAround } from './key-points/KeyPointsNode.ts';
import { $quoteAround } from './quote/QuoteNode.ts';

/** What stands in a quote or a box is a line of it and becomes no block of its own. */
export function $inBox(block: LexicalNode): boolean {
  return $quoteAround(block) !== null || $keyPointsAround(block) !== null;
}
