import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

/**
 * The line that a collapsed caret stands in: the child of what `$holds` lines around it, or the block of the
 * body. Null without such a caret.
 */
export function $caretLine($holds: (node: LexicalNode) => boolean): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  for (let at: LexicalNode | null = selection.anchor.getNode(); at !== null; at = at.getParent()) {
    const parent = at.getParent();
    if (parent && ($holds(parent) || parent.getType() === 'root')) return at;
  }
  return null;
}

/** True where nothing of its line stands before the anchor, or behind it. */
export function $atEdgeOf(line: LexicalNode, { anchor }: RangeSelection, side: 'before' | 'behind'): boolean {
  const node = anchor.getNode();
  for (let at: LexicalNode | null = node; at !== null && !at.is(line); at = at.getParent()) {
    if ((side === 'before' ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
  }
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  return anchor.offset === (side === 'before' ? 0 : size);
}

/** The same for a collapsed caret. */
export function $caretAtEdgeOf(line: LexicalNode, side: 'before' | 'behind'): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() && $atEdgeOf(line, selection, side);
}
