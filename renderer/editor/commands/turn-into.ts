import { $insertList, $isListNode, $removeList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { StoryHeadingTag } from '../nodes/heading/heading-level.ts';
import {
  $createKeyPointsNode,
  $keyPointsAround,
  type KeyPointsNode,
} from '../nodes/key-points/KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from '../nodes/key-points/KeyPointsTitleNode.ts';
import { $unwrapKeyPoints } from '../nodes/key-points/key-points-keys.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import {
  $createQuoteNode,
  $isQuoteNode,
  $quoteAround,
  type QuoteKind,
  type QuoteNode,
} from '../nodes/quote/QuoteNode.ts';
import { $unwrapQuote } from '../nodes/quote/quote-keys.ts';
import { $blockKindAt, type BlockKind } from './block-kind.ts';

/** Turns the selected blocks into `kind`; asking for what they already are turns them back into paragraphs. */
export function $turnInto(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const target = $blockKindAt(selection.anchor.getNode()) === kind ? 'paragraph' : kind;
  if (target !== 'keyPoints') for (const box of $selectedBoxes(selection)) $unwrapKeyPoints(box);
  if (target === 'paragraph') $turnIntoParagraphs(selection);
  else if (target === 'bulletedList') $turnIntoList(selection, 'bullet');
  else if (target === 'numberedList') $turnIntoList(selection, 'number');
  else if (target === 'blockQuote') $turnIntoQuote(selection, 'quote');
  else if (target === 'pullQuote') $turnIntoQuote(selection, 'pullquote');
  else if (target === 'keyPoints') $turnIntoKeyPoints(selection);
  else $turnIntoHeading(selection, `h${target.slice(-1) as '2' | '3' | '4'}`);
}

/** A name under a quote is no list. */
function $turnIntoList(selection: RangeSelection, type: 'bullet' | 'number'): void {
  const line = $findMatchingParent(selection.anchor.getNode(), $isAttributionNode);
  if (line === null) $insertList(type);
}

function $turnIntoHeading(selection: RangeSelection, tag: StoryHeadingTag): void {
  $leaveLists(selection);
  for (const quote of $selectedQuotes(selection)) $unwrapQuote(quote);
  $setBlocksType(selection, () => $createHeadingNode(tag));
}

function $turnIntoParagraphs(selection: RangeSelection): void {
  if ($leaveLists(selection)) return;
  const quotes = $selectedQuotes(selection);
  for (const quote of quotes) $unwrapQuote(quote);
  if (quotes.length === 0) $setBlocksType(selection, () => $createParagraphNode());
}

function $turnIntoQuote(selection: RangeSelection, kind: QuoteKind): void {
  const blocks = $selectedTopBlocks(selection);
  if (blocks.every($isQuoteNode)) {
    for (const quote of blocks) quote.setKind(kind);
    return;
  }
  // A picture or a divider cannot be quoted, and nothing may change places with it.
  let quote: QuoteNode | null = null;
  for (const block of blocks) {
    if (!$isElementNode(block) || (block.isShadowRoot() && !$isQuoteNode(block))) quote = null;
    else if (quote) quote.append(block);
    else {
      quote = $createQuoteNode(kind);
      block.insertBefore(quote);
      quote.append(block);
    }
  }
}

/** Every line that is selected is a point of one box; what cannot stand in it parts it in two. */
function $turnIntoKeyPoints(selection: RangeSelection): void {
  for (const quote of $selectedQuotes(selection)) $unwrapQuote(quote);
  let box: KeyPointsNode | null = null;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isElementNode(block) || block.isShadowRoot()) box = null;
    else if (box) box.append(block);
    else {
      box = $createKeyPointsNode();
      block.insertBefore(box);
      box.append($createKeyPointsTitleNode(), block);
    }
  }
}

function $selectedBoxes(selection: RangeSelection): KeyPointsNode[] {
  const boxes = new Map<string, KeyPointsNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const box = $keyPointsAround(node);
    if (box) boxes.set(box.getKey(), box);
  }
  return [...boxes.values()];
}

/** Lists have to be taken apart by their own rules; true when the caret was in one. */
function $leaveLists(selection: RangeSelection): boolean {
  const inList = selection.anchor.getNode().getParents().some($isListNode);
  if (inList) $removeList();
  return inList;
}

function $selectedQuotes(selection: RangeSelection): QuoteNode[] {
  const quotes = new Map<string, QuoteNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const quote = $quoteAround(node);
    if (quote) quotes.set(quote.getKey(), quote);
  }
  return [...quotes.values()];
}

/** The blocks standing directly in the body that the selection reaches, in order. */
function $selectedTopBlocks(selection: RangeSelection): LexicalNode[] {
  const [from, to] = [selection.anchor, selection.focus].map((point) => $topBlock(point.getNode()));
  if (!from || !to) return [];
  const forward = from.is(to) || from.isBefore(to);
  const [first, last] = forward ? [from, to] : [to, from];
  const blocks: LexicalNode[] = [];
  for (let at: LexicalNode | null = first; at !== null; at = at.is(last) ? null : at.getNextSibling()) {
    blocks.push(at);
  }
  return blocks;
}

// Not getTopLevelElement: that stops at the edge of a quote.
function $topBlock(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = node;
  while (at !== null && at.getParent()?.getType() !== 'root') at = at.getParent();
  return at;
}
