import { $isListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $isQuoteNode } from '../nodes/quote/QuoteNode.ts';
import { $unwrapQuote } from '../nodes/quote/quote-keys.ts';

/** Between two blocks of the body, or two of a quote: beside one of them. */
export interface DropPlace {
  readonly key: NodeKey;
  readonly side: 'before' | 'after';
}

/** What a quote can hold. */
export function $mayBeQuoted(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isListNode(node);
}

/**
 * Moves blocks to a place, in their order. What cannot stand in a quote stands beside it; a quote that
 * loses all of its words is one no longer.
 */
export function $moveBlocksTo(keys: readonly NodeKey[], { key, side }: DropPlace): void {
  const nodes = keys.map((each) => $getNodeByKey(each)).filter((node) => node !== null);
  const asked = $getNodeByKey(key);
  const quote = asked?.getParent();
  const out = !nodes.every($mayBeQuoted) || (side === 'after' && $isAttributionNode(asked));
  const target = $isQuoteNode(quote) && out ? quote : asked;
  if (!target || nodes.some((node) => node.is(target) || node.isParentOf(target))) return;
  const selection = $getSelection()?.clone() ?? null;
  const left = nodes.map((node) => node.getParent()).filter($isQuoteNode);
  if (side === 'before') for (const node of nodes) target.insertBefore(node);
  else for (const node of nodes.toReversed()) target.insertAfter(node);
  for (const each of left) if (each.isAttached() && each.getWords().length === 0) $unwrapQuote(each);
  $setSelection(selection);
}
