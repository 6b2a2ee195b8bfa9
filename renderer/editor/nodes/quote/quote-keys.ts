import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $caretAtEdgeOf, $caretLine } from '../caret-line.ts';
import type { SectionKeys } from '../sections/section-keys.ts';
import { $tabThroughSections, type Sections } from '../sections/tab-through-sections.ts';
import { $isAttributionNode } from './AttributionNode.ts';
import { $isQuoteNode, $quoteAround, type QuoteNode } from './QuoteNode.ts';

/** What the keys do in the words of a quote and in the line that says whose they are. */
export const QUOTE_KEYS: SectionKeys = {
  $tab: (step) => $tabThroughSections(step, $sectionsAround),
  $enter: $enterInQuote,
  $backspace: $backspaceInQuote,
  $delete: $deleteInQuote,
};

function $sectionsAround(node: LexicalNode): Sections | null {
  const block = $quoteAround(node);
  const line = block?.getAttribution();
  return block && line ? { block, line, place: 'last' } : null;
}

/** Enter in the last, empty paragraph of a quote goes on to the attribution; true when it did. */
function $enterInQuote(): boolean {
  const block = $caretLine($isQuoteNode);
  if (!$isParagraphNode(block) || !block.isEmpty()) return false;
  const quote = block.getParent();
  const attribution = $isQuoteNode(quote) ? quote.getAttribution() : null;
  if (!attribution?.is(block.getNextSibling())) return false;
  if (block.getPreviousSibling() === null) return false;
  block.remove();
  attribution.selectEnd();
  return true;
}

/** Backspace at the very start of a quote takes the quote away and leaves its words; true when it did. */
function $backspaceInQuote(): boolean {
  const block = $caretLine($isQuoteNode);
  if (!block || !$caretAtEdgeOf(block, 'before')) return false;
  if ($isAttributionNode(block)) {
    if (block.isEmpty()) return block.collapseAtStart();
    block.getPreviousSibling()?.selectEnd();
    return true;
  }
  const before = block.getPreviousSibling();
  if ($isQuoteNode(before) && $isParagraphNode(block)) {
    before.getAttribution()?.selectEnd();
    if (block.isEmpty()) block.remove();
    return true;
  }
  const quote = block.getParent();
  if (!$isQuoteNode(quote) || before !== null) return false;
  $unwrapQuote(quote);
  return true;
}

/** Delete at the end of the words goes to who said them, rather than pull the name into the words; true when it did. */
function $deleteInQuote(): boolean {
  const block = $caretLine($isQuoteNode);
  const attribution = block?.getNextSibling();
  if (!block || !$isAttributionNode(attribution) || !$caretAtEdgeOf(block, 'behind')) return false;
  attribution.selectStart();
  return true;
}

/** Leaves the words of a quote, and its attribution as a paragraph when somebody is named. */
export function $unwrapQuote(quote: QuoteNode): void {
  const attribution = quote.getAttribution();
  for (const word of quote.getWords()) quote.insertBefore(word);
  if (attribution && !attribution.isEmpty()) {
    const line = $createParagraphNode();
    quote.insertBefore(line);
    line.append(...attribution.getChildren());
  } else if (attribution && $quoteHoldsCaret(quote)) quote.getPreviousSibling()?.selectEnd();
  quote.remove();
}

function $quoteHoldsCaret(quote: QuoteNode): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $quoteAround(selection.anchor.getNode())?.is(quote) === true;
}
