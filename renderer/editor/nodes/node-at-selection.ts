import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';

/** The node of a kind that the caret or the start of the selection stands in. */
export function $nodeAtSelection<T extends LexicalNode>($isKind: (node: LexicalNode) => node is T): T | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isKind);
}
