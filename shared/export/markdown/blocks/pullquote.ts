import type { Blockquote } from 'mdast';
import type { PullQuote } from '../../../story/blocks/quote.ts';
import { PULLQUOTE_MARKER } from '../conventions.ts';
import { quoteToMdast } from './quote.ts';

/** A pull quote is a quote whose first line is a comment that says so; a plain reader shows a quote. */
export function pullquoteToMdast(quote: PullQuote): Blockquote {
  return {
    type: 'blockquote',
    children: [{ type: 'html', value: PULLQUOTE_MARKER }, ...quoteToMdast(quote).children],
  };
}
