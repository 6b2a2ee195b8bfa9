import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { mapOffset } from '../../../shared/merge/map-offset.ts';

/** Blocks that make room for others; a place in them is looked for in those. */
export interface Exchange {
  readonly before: readonly LexicalNode[];
  /** What the place falls to when nothing comes for them. */
  readonly beside: LexicalNode | null;
}

interface Place {
  /** Number of the exchange; null where the place stays what it is. */
  readonly exchange: number | null;
  readonly offset: number;
  readonly text: string;
  readonly key: NodeKey;
  readonly pointOffset: number;
  readonly type: PointType['type'];
}

/**
 * Notes where the selection stands within blocks that are about to be exchanged; what it returns puts it to
 * the same place in those that came for them, once they are there.
 */
export function $preserveSelection(
  exchanges: readonly Exchange[],
): (after: readonly (readonly LexicalNode[])[]) => void {
  const selection = $getSelection();
  const points = $isRangeSelection(selection)
    ? [$placeOf(selection.anchor, exchanges), $placeOf(selection.focus, exchanges)]
    : [$placeOfNodes(selection?.getNodes() ?? [], exchanges)];
  if (points.every((place) => place === null || place.exchange === null)) return () => undefined;
  return (after) => {
    const [anchor, focus = anchor] = points;
    if (!anchor || !focus) return;
    const next = $createRangeSelection();
    $put(next.anchor, anchor, exchanges, after);
    $put(next.focus, focus, exchanges, after);
    $setSelection(next);
  };
}

function $placeOf(point: PointType, exchanges: readonly Exchange[]): Place {
  const node = point.getNode();
  const top = node.getTopLevelElement() ?? node;
  const exchange = exchanges.findIndex(({ before }) => before.some((block) => block.is(top)));
  const stays = { key: point.key, pointOffset: point.offset, type: point.type };
  if (exchange < 0) return { ...stays, exchange: null, offset: 0, text: '' };
  const { before } = exchanges[exchange] as Exchange;
  return { ...stays, exchange, offset: $offsetOf(before, point), text: $textOf(before) };
}

function $placeOfNodes(nodes: readonly LexicalNode[], exchanges: readonly Exchange[]): Place | null {
  const [node] = nodes;
  const exchange = exchanges.findIndex(({ before }) => before.some((block) => block.is(node)));
  if (!node || exchange < 0) return null;
  const { before } = exchanges[exchange] as Exchange;
  const at = before.findIndex((block) => block.is(node));
  const offset = $textOf(before.slice(0, at + 1)).length;
  return { exchange, offset, text: $textOf(before), key: '', pointOffset: 0, type: 'element' };
}

function $put(
  point: PointType,
  { exchange, offset, text, key, pointOffset, type }: Place,
  exchanges: readonly Exchange[],
  after: readonly (readonly LexicalNode[])[],
): void {
  if (exchange === null) {
    if ($getNodeByKey(key)) point.set(key, pointOffset, type);
    return;
  }
  const came = after[exchange] ?? [];
  const beside = exchanges[exchange]?.beside ?? null;
  const blocks = came.length > 0 || !beside ? came : [beside];
  const length = $textOf(blocks).length;
  $putAt(point, blocks, came.length > 0 ? mapOffset(text, $textOf(blocks), offset) : length);
}

function $putAt(point: PointType, blocks: readonly LexicalNode[], offset: number): void {
  let left = offset;
  let last: LexicalNode | null = null;
  for (const block of blocks) {
    for (const leaf of $leavesOf(block)) {
      const size = $sizeOf(leaf);
      if ($isTextNode(leaf) && left <= size) {
        point.set(leaf.getKey(), left, 'text');
        return;
      }
      left -= size;
    }
    // The line ends here, or nothing stands in it.
    if (left <= 0 && $isElementNode(block)) {
      const end = block.getLastDescendant();
      if ($isTextNode(end)) point.set(end.getKey(), end.getTextContentSize(), 'text');
      else $putInElement(point, end, block);
      return;
    }
    left -= 1;
    last = block;
  }
  if (!$isElementNode(last)) return;
  const end = last.getLastDescendant();
  if ($isTextNode(end)) point.set(end.getKey(), end.getTextContentSize(), 'text');
  else $putInElement(point, end, last);
}

function $putInElement(point: PointType, end: LexicalNode | null, block: LexicalNode): void {
  const element = $isElementNode(end) ? end : (end?.getParent() ?? block);
  if ($isElementNode(element)) point.set(element.getKey(), element.getChildrenSize(), 'element');
}

function $offsetOf(blocks: readonly LexicalNode[], point: PointType): number {
  const node = point.getNode();
  const child = $isElementNode(node) && point.type === 'element' ? node.getChildAtIndex(point.offset) : null;
  let offset = 0;
  for (const block of blocks) {
    for (const leaf of $leavesOf(block)) {
      if (leaf.is(node)) return offset + point.offset;
      if (child && (leaf.is(child) || child.isParentOf(leaf))) return offset;
      offset += $sizeOf(leaf);
    }
    if (block.is(node) || block.isParentOf(node)) return offset;
    offset += 1;
  }
  return offset;
}

function $textOf(blocks: readonly LexicalNode[]): string {
  const textOf = (leaf: LexicalNode) =>
    $isTextNode(leaf) ? leaf.getTextContent() : '\n'.repeat($sizeOf(leaf));
  return blocks.map((block) => $leavesOf(block).map(textOf).join('')).join('\n');
}

function $sizeOf(leaf: LexicalNode): number {
  if ($isTextNode(leaf)) return leaf.getTextContentSize();
  return $isLineBreakNode(leaf) ? 1 : 0;
}

function $leavesOf(node: LexicalNode): readonly LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leavesOf) : [node];
}
