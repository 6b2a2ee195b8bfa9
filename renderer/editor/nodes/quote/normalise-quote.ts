import { $isListNode } from '@lexical/list';
import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { $isTableNode } from '../table/TableNode.ts';
import { $createAttributionNode, $isAttributionNode, type AttributionNode } from './AttributionNode.ts';
import { $createQuoteNode, $isQuoteNode, type QuoteNode } from './QuoteNode.ts';

/**
 * Brings a quote that was pasted into, typed into or cut from back to its form: words that are paragraphs
 * or lists, then one attribution. What cannot stand in a quote (a picture, a divider) splits it, so nothing
 * is lost.
 */
export function $normaliseQuote(quote: QuoteNode): void {
  for (const child of quote.getChildren()) {
    if ($isAttributionNode(child) || $isParagraphNode(child) || $isListNode(child)) continue;
    if ($isQuoteNode(child)) {
      for (const word of child.getWords()) child.insertBefore(word);
      const named = child.getAttribution();
      if (named && !named.isEmpty())
        child.insertBefore($createParagraphNode().append(...named.getChildren()));
      child.remove();
    } else if ($isElementNode(child) && !child.isShadowRoot() && !$isTableNode(child))
      $becomeParagraph(child);
    else $moveOut(quote, child);
  }
  $keepOneAttribution(quote);
  if (quote.getFirstChild() === quote.getAttribution()) {
    quote.getFirstChild()?.insertBefore($createParagraphNode());
  }
}

/** An attribution that has left its quote is a paragraph of the story. */
export function $normaliseAttribution(attribution: AttributionNode): void {
  if (!$isQuoteNode(attribution.getParent())) $becomeParagraph(attribution);
}

function $becomeParagraph(node: LexicalNode): void {
  node.replace($createParagraphNode(), true);
}

function $keepOneAttribution(quote: QuoteNode): void {
  const attributions = quote.getChildren().filter($isAttributionNode);
  const last = attributions.pop();
  for (const extra of attributions) {
    if (extra.isEmpty()) extra.remove();
    else $becomeParagraph(extra);
  }
  if (!last) quote.append($createAttributionNode());
  else if (!last.is(quote.getLastChild())) quote.append(last);
}

function $moveOut(quote: QuoteNode, stranger: LexicalNode): void {
  const after = stranger.getNextSiblings().filter((node) => !$isAttributionNode(node));
  quote.insertAfter(stranger);
  if (after.length === 0) return;
  const rest = $createQuoteNode(quote.getKind()).append(...after);
  const attribution = quote.getAttribution();
  if (attribution) rest.append(attribution);
  stranger.insertAfter(rest);
}
