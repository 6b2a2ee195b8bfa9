import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $isKeyPointsNode } from './key-points/KeyPointsNode.ts';
import { $isKeyPointsTitleNode } from './key-points/KeyPointsTitleNode.ts';
import { $isAttributionNode } from './quote/AttributionNode.ts';
import { $isQuoteNode } from './quote/QuoteNode.ts';

/** Neighbours that are moved together within what holds them: the body, a quote, a box of key points or a list. */
export interface BlockRun {
  readonly first: LexicalNode;
  readonly last: LexicalNode;
}

type Holds = (node: LexicalNode | null) => boolean;

/** What the selection means: the innermost neighbours that hold both of its ends. */
export function $selectedRun($holds: Holds = $isHolder): BlockRun | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    const [first, last] = [nodes[0], nodes.at(-1)];
    return first && last ? $runBetween(first, last, $holds) : null;
  }
  if (!$isRangeSelection(selection)) return null;
  const { anchor, focus } = selection;
  const [from, to] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  return $runBetween($nodeAt(from, 0), $nodeAt(to, -1), $holds);
}

/** The blocks of the body, or those of a quote, that the selection reaches. */
export function $selectedBlockNodes(): readonly LexicalNode[] {
  const run = $selectedRun($holdsBlocks);
  return run ? $nodesOf(run) : [];
}

/** With everything that hangs under a point of a list, which the editor keeps in items of their own behind it. */
export function $grown(node: LexicalNode): BlockRun {
  let first = node;
  for (let before = first.getPreviousSibling(); $hangs(first) && before; before = first.getPreviousSibling())
    first = before;
  let last = node;
  for (let next = last.getNextSibling(); next && $hangs(next); next = last.getNextSibling()) last = next;
  return { first, last };
}

export function $nodesOf({ first, last }: BlockRun): readonly LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (let at: LexicalNode | null = first; at !== null; at = at.is(last) ? null : at.getNextSibling())
    nodes.push(at);
  return nodes;
}

function $hangs(node: LexicalNode): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

function $runBetween(from: LexicalNode, to: LexicalNode, $holds: Holds): BlockRun | null {
  for (let at: LexicalNode | null = from; at !== null; at = at.getParent()) {
    const holder: LexicalNode | null = at.getParent();
    if (!$holds(holder) || $isFixed(at)) continue;
    const end = [to, ...to.getParents()].find((node) => node.getParent()?.is(holder));
    if (!end || $isFixed(end)) continue;
    const [first, last] = at.getIndexWithinParent() <= end.getIndexWithinParent() ? [at, end] : [end, at];
    return { first: $grown(first).first, last: $grown(last).last };
  }
  return null;
}

/** The lines that stay where they are in a quote or a box: it moves as a whole from them. */
function $isFixed(node: LexicalNode): boolean {
  return $isAttributionNode(node) || $isKeyPointsTitleNode(node);
}

function $holdsBlocks(node: LexicalNode | null): boolean {
  return node !== null && (node.getType() === 'root' || $isQuoteNode(node));
}

function $isHolder(node: LexicalNode | null): boolean {
  return $holdsBlocks(node) || $isListNode(node) || $isKeyPointsNode(node);
}

/** A selection may stand between the blocks of the body. */
function $nodeAt(point: PointType, shift: 0 | -1): LexicalNode {
  const node = point.getNode();
  if (point.type !== 'element' || !$isElementNode(node) || !$isHolder(node)) return node;
  const last = node.getChildrenSize() - 1;
  return node.getChildAtIndex(Math.max(0, Math.min(last, point.offset + shift))) ?? node;
}
