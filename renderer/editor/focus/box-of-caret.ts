/** Of the caret when it is in the text; an empty line has none of its own, but its block does. */
export function boxOfCaret(root: HTMLElement | null): DOMRect | null {
  const selection = root?.ownerDocument.getSelection();
  const node = selection?.focusNode;
  if (!root || !selection || !node || !root.contains(node)) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(node, selection.focusOffset);
  const [box] = range.getClientRects();
  if (box) return box;
  return (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? null;
}
