import {
  $createNodeSelection,
  $createParagraphNode,
  $isElementNode,
  $setSelection,
  type LexicalNode,
} from 'lexical';

/** The caret goes to the start of what comes after a block; where that ends the story a line begins there. */
export function $moveCaretAfter(block: LexicalNode): void {
  const next = block.getNextSibling() ?? block.insertAfter($createParagraphNode());
  if ($isElementNode(next)) next.selectStart();
  else $selectWhole(next);
}

/** The caret goes to the end of what comes before a block; false when that begins the story. */
export function $moveCaretBefore(block: LexicalNode): boolean {
  const before = block.getPreviousSibling();
  if (!before) return false;
  if ($isElementNode(before)) before.selectEnd();
  else $selectWhole(before);
  return true;
}

function $selectWhole(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  $setSelection(selection);
}
