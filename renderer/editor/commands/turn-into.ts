import { $insertList, $isListItemNode, $isListNode, $removeList, type ListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import { $createCodeNode, $isCodeNode, type CodeNode } from '../nodes/code/CodeNode.ts';
import { $codeToNodes, $wordsOf } from '../nodes/code/code-lines.ts';
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
import { $isTableNode, $tableAround } from '../nodes/table/TableNode.ts';
import { $blockKindAt, type BlockKind } from './block-kind.ts';
import { $selectedBlocks } from './block-run.ts';
import { $setDirection } from './set-direction.ts';

/** KeyedQueue the selected blocks into `kind`; asking for what they already are turns them back into paragraphs. */
export function $turnInto(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const inText = $leaveRoot(selection);
  // A cell is a line of text and stays one.
  if ([selection.anchor, selection.focus].some((point) => $tableAround(point.getNode()))) return;
  const target = $blockKindAt(selection.anchor.getNode()) === kind ? 'paragraph' : kind;
  if (target !== 'keyPoints') for (const box of $selectedBoxes(selection)) $unwrapKeyPoints(box);
  if (target !== 'codeBlock' && $leaveCode(selection)) {
    if (target !== 'paragraph') $turnInto(target);
    return;
  }
  if (target === 'paragraph') $turnIntoParagraphs(selection);
  else if (target === 'codeBlock') $turnIntoCode(selection);
  else if (target === 'bulletedList' || target === 'numberedList') {
    if (inText) $turnIntoList(selection, target === 'bulletedList' ? 'bullet' : 'number');
  } else if (target === 'blockQuote') $turnIntoQuote(selection, 'quote');
  else if (target === 'pullQuote') $turnIntoQuote(selection, 'pullquote');
  else if (target === 'keyPoints') $turnIntoKeyPoints(selection);
  else $turnIntoHeading(selection, `h${target.slice(-1) as '2' | '3' | '4'}`);
}

/** A name under a quote is no list. */
function $turnIntoList(selection: RangeSelection, type: 'bullet' | 'number'): void {
  const line = $findMatchingParent(selection.anchor.getNode(), $isAttributionNode);
  if (line !== null) return;
  const direction = $commonDirection();
  $insertList(type);
  $setDirection(direction);
}

/** The direction that was chosen for all of the selected blocks. */
function $commonDirection(): BlockDirection | null {
  const chosen = new Set(
    $selectedBlocks().map((block) => ($isElementNode(block) ? block.getDirection() : null)),
  );
  const [direction] = chosen;
  return chosen.size === 1 ? (direction ?? null) : null;
}

/**
 * Puts ends that stand between blocks into the blocks, as of a selection to the start of a text that begins
 * with a table; false where no text is there.
 */
function $leaveRoot(selection: RangeSelection): boolean {
  for (const point of [selection.anchor, selection.focus]) {
    const root = point.getNode();
    if (!$isRootNode(root)) continue;
    const next = root.getChildAtIndex(point.offset);
    const block = next ?? root.getLastChild();
    if (!$isElementNode(block)) return false;
    const leaf = (next ? block.getFirstDescendant() : block.getLastDescendant()) ?? block;
    if ($isTextNode(leaf)) point.set(leaf.getKey(), next ? 0 : leaf.getTextContentSize(), 'text');
    else if ($isElementNode(leaf)) point.set(leaf.getKey(), next ? 0 : leaf.getChildrenSize(), 'element');
    else {
      const at = leaf.getIndexWithinParent() + (next ? 0 : 1);
      point.set(leaf.getParentOrThrow().getKey(), at, 'element');
    }
  }
  return true;
}

function $turnIntoHeading(selection: RangeSelection, tag: StoryHeadingTag): void {
  $leaveLists(selection);
  for (const quote of $selectedQuotes(selection)) $unwrapQuote(quote);
  $setBlocksType(selection, () => $createHeadingNode(tag), $keepDirection);
}

function $turnIntoParagraphs(selection: RangeSelection): void {
  if ($leaveLists(selection)) return;
  const quotes = $selectedQuotes(selection);
  for (const quote of quotes) $unwrapQuote(quote);
  if (quotes.length === 0) $setBlocksType(selection, () => $createParagraphNode(), $keepDirection);
}

function $keepDirection(from: ElementNode, to: ElementNode): void {
  to.setDirection(from.getDirection());
}

function $turnIntoQuote(selection: RangeSelection, kind: QuoteKind): void {
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

/** Every line that is selected is a point of one box; what cannot stand in it parts it in two. */
function $turnIntoKeyPoints(selection: RangeSelection): void {
  for (const quote of $selectedQuotes(selection)) $unwrapQuote(quote);
  let box: KeyPointsNode | null = null;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isElementNode(block) || $isTableNode(block) || block.isShadowRoot()) box = null;
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

/** The selected blocks as one block of code, a line for each of theirs; pictures, dividers and tables part it. */
function $turnIntoCode(selection: RangeSelection): void {
  let code: CodeNode | null = null;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isElementNode(block) || $isTableNode(block)) {
      code = null;
      continue;
    }
    const lines = $linesOf(block);
    if (code) code.append($createLineBreakNode(), ...$codeToNodes(lines));
    else {
      code = $createCodeNode().append(...$codeToNodes(lines));
      block.insertBefore(code);
    }
    block.remove();
    code.selectEnd();
  }
}

function $linesOf(block: ElementNode): string {
  return block
    .getChildren()
    .map((child) => {
      const words = $isElementNode(child) && !child.isInline() ? `${$linesOf(child)}\n` : $wordsOf(child);
      return words;
    })
    .join('')
    .replace(/\n+$/, '');
}

/** A paragraph for each line of the code that the selection reaches; true when there was any. */
function $leaveCode(selection: RangeSelection): boolean {
  let left = false;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isCodeNode(block)) continue;
    const offset = block.is($topBlock(selection.anchor.getNode())) ? $lineOfCaret(block, selection) : 0;
    const paragraphs = block
      .getTextContent()
      .split('\n')
      .map((line) => $createParagraphNode().append(...(line === '' ? [] : [$createTextNode(line)])));
    for (const paragraph of paragraphs) block.insertBefore(paragraph);
    block.remove();
    (paragraphs[offset] ?? paragraphs.at(-1))?.selectEnd();
    left = true;
  }
  return left;
}

function $lineOfCaret(code: CodeNode, { anchor }: RangeSelection): number {
  const at = anchor.type === 'element' ? anchor.offset : anchor.getNode().getIndexWithinParent();
  return code.getChildren().slice(0, at).filter($isLineBreakNode).length;
}

/** Lists have to be taken apart by their own rules; true when the caret was in one. */
function $leaveLists(selection: RangeSelection): boolean {
  const inList = selection.anchor.getNode().getParents().some($isListNode);
  if (!inList) return false;
  // An item hands its own direction on to the paragraph that it becomes.
  for (const list of $selectedBlocks().filter($isListNode)) $handDirectionOn(list, list.getDirection());
  $removeList();
  return true;
}

function $handDirectionOn(list: ListNode, direction: BlockDirection | null): void {
  for (const item of list.getChildren().filter($isListItemNode)) {
    item.setDirection(direction);
    for (const nested of item.getChildren().filter($isListNode)) $handDirectionOn(nested, direction);
  }
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
