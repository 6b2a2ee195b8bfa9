import {
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';

/** True when there is no line of the body above the caret; a first picture that is selected counts as one. */
export function caretOnFirstLine(editor: LexicalEditor): boolean {
  const first = editor.read('latest', () => {
    const selection = $getSelection();
    const block = $getRoot().getFirstChild();
    if (!block) return null;
    if ($isNodeSelection(selection))
      return $isDecoratorNode(block) && selection.has(block.getKey()) ? block.getKey() : null;
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const node = selection.anchor.getNode();
    return node.is(block) || node.getParents().some((parent) => parent.is(block)) ? block.getKey() : null;
  });
  const element = first === null ? null : editor.getElementByKey(first);
  if (!element) return false;
  const caret = window.getSelection();
  const box = caret && caret.rangeCount > 0 ? caret.getRangeAt(0).getClientRects()[0] : undefined;
  // A caret on an empty line has no box, and an empty first block has no other line.
  if (!box) return element.textContent === '';
  return box.top - element.getBoundingClientRect().top < box.height;
}
