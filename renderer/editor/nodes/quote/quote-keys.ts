import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $goBefore, $goBehind } from '../go-beside.ts';
import { $isAttributionNode } from './AttributionNode.ts';
import { $isQuoteNode, $quoteAround, type QuoteNode } from './QuoteNode.ts';

/** Tab goes from the words to who said them, and on behind the quote; with -1 the same way back. True when it went. */
export function $tabInQuote(step: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.focus.getNode();
  const quote = $quoteAround(at);
  const attribution = quote?.getAttribution();
  if (!quote || !attribution) return false;
  const isNamed = at.is(attribution) || attribution.isParentOf(at);
  if (step === -1 && !isNamed) return $goBefore(quote);
  if (step === -1) attribution.getPreviousSibling()?.selectEnd();
  else if (isNamed) $goBehind(quote);
  else attribution.selectEnd();
  return true;
}

/** Enter in the last, empty paragraph of a quote goes on to the attribution; true when it did. */
export function $enterInQuote(): boolean {
  const block = $caretBlock();
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
export function $backspaceInQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  const node = selection.anchor.getNode();
  const block = $caretBlock();
  if (!block || (node !== block && node.getPreviousSibling() !== null)) return false;
  if ($isAttributionNode(block)) {
    if (block.isEmpty()) return block.collapseAtStart();
    block.getPreviousSibling()?.selectEnd();
    return true;
  }
  if ($isQuoteNode(block.getPreviousSibling()) && $isParagraphNode(block)) {
    const attribution = (block.getPreviousSibling() as QuoteNode).getAttribution();
    attribution?.selectEnd();
    if (block.isEmpty()) block.remove();
    return true;
  }
  const quote = block.getParent();
  if (!$isQuoteNode(quote) || block.getPreviousSibling() !== null) return false;
  $unwrapQuote(quote);
  return true;
}

/** Delete at the end of the words goes to who said them, rather than pull the name into the words; true when it did. */
export function $deleteInQuote(): boolean {
  const selection = $getSelection();
  const block = $caretBlock();
  const attribution = block?.getNextSibling();
  if (!block || !$isAttributionNode(attribution) || !$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  const atEnd =
    anchor.type === 'text'
      ? anchor.offset === anchor.getNode().getTextContentSize() && $isLastIn(anchor.getNode(), block)
      : block.getTextContentSize() === 0;
  if (!atEnd) return false;
  attribution.selectStart();
  return true;
}

function $isLastIn(node: LexicalNode, block: LexicalNode): boolean {
  for (let at: LexicalNode | null = node; at !== null && !at.is(block); at = at.getParent()) {
    if (at.getNextSibling() !== null) return false;
  }
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

/** The block whose line the caret stands on: the nearest one directly in the body or in a quote. */
function $caretBlock(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  for (let at: LexicalNode | null = selection.anchor.getNode(); at !== null; at = at.getParent()) {
    const parent = at.getParent();
    if (parent && ($isQuoteNode(parent) || parent.getType() === 'root')) return at;
  }
  return null;
}
