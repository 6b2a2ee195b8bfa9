import type { LexicalEditor } from 'lexical';
import { type Leaf, leafAt, type TextLine } from './text-lines.ts';

/** Part of a line as it stands on the page; null when it is not drawn, or not as long as it was. */
export function textRange(editor: LexicalEditor, line: TextLine, start: number, end: number): Range | null {
  const first = leafAt(line, start);
  const last = leafAt(line, end, true);
  if (!first || !last) return null;
  const range = document.createRange();
  const begun = place(editor, first, start, (node, offset) => range.setStart(node, offset));
  const ended = place(editor, last, end, (node, offset) => range.setEnd(node, offset));
  return begun && ended && !range.collapsed ? range : null;
}

function place(
  editor: LexicalEditor,
  leaf: Leaf,
  offset: number,
  set: (node: Node, offset: number) => void,
): boolean {
  const element = editor.getElementByKey(leaf.node.getKey());
  if (!element) return false;
  const text = textNode(element);
  if (text) {
    if (offset - leaf.start > text.data.length) return false;
    set(text, offset - leaf.start);
    return true;
  }
  const parent = element.parentNode;
  if (!parent) return false;
  const at = Array.prototype.indexOf.call(parent.childNodes, element);
  set(parent, at + (offset > leaf.start ? 1 : 0));
  return true;
}

/** Marks are elements around the one text. */
function textNode(element: Node): Text | null {
  let at: Node | null = element;
  while (at && !(at instanceof Text)) at = at.firstChild;
  return at;
}
