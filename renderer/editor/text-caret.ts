import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from 'lexical';

/** A place between two characters of a text node; `offset` counts UTF-16 units. */
export interface TextCaret {
  readonly node: TextNode;
  readonly offset: number;
}

/** Where the caret stands; null where words are selected or it stands in no words. */
export function $textCaret(): TextCaret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : null;
}
