import { $isElementNode, type RangeSelection } from 'lexical';
import { $isTableNode } from '../table/TableNode.ts';
import { $selectedAround, $selectedTopBlocks } from '../top-blocks.ts';
import { $createQuoteNode, $isQuoteNode, $quoteAround, type QuoteKind, type QuoteNode } from './QuoteNode.ts';
import { $unwrapQuote } from './quote-keys.ts';

export function $turnIntoQuote(selection: RangeSelection, kind: QuoteKind): void {
  const blocks = $selectedTopBlocks(selection);
  if (blocks.every($isQuoteNode)) {
    for (const quote of blocks) quote.setKind(kind);
    return;
  }
  // A picture, a divider or a table cannot be quoted, and nothing may change places with it.
  let quote: QuoteNode | null = null;
  for (const block of blocks) {
    const stays = !$isElementNode(block) || $isTableNode(block);
    if (stays || (block.isShadowRoot() && !$isQuoteNode(block))) quote = null;
    else if (quote) quote.append(block);
    else {
      quote = $createQuoteNode(kind);
      block.insertBefore(quote);
      quote.append(block);
    }
  }
}

/** Leaves the words of the quotes that the selection touches; true when there were any. */
export function $leaveQuotes(selection: RangeSelection): boolean {
  const quotes = $selectedAround(selection, $quoteAround);
  for (const quote of quotes) $unwrapQuote(quote);
  return quotes.length > 0;
}
