import { $createTextNode, $isLineBreakNode, $isTabNode, $isTextNode, type LexicalNode } from 'lexical';
import { $replaceInField } from './field-lines.ts';
import type { EditorLine } from './text-lines.ts';

/**
 * Puts other words in the place of part of a line. They look like the first character that they take the
 * place of, and stand in its link; whatever else is among the replaced words (a break, marks, links) goes
 * with them, and things that are no text stay.
 */
export function $replaceInLine(
  { leaves, field }: EditorLine,
  start: number,
  end: number,
  replacement: string,
): void {
  if (field) $replaceInField(field.node, field.at, { start, end, replacement });
  let left = replacement;
  for (const { node, text, start: at } of leaves) {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, end - at);
    if (from >= to) continue;
    if ($isTextNode(node) && !$isTabNode(node)) {
      const next = node.getTextContent().slice(0, from) + left + node.getTextContent().slice(to);
      if (next === '') node.remove();
      else node.setTextContent(next);
      left = '';
    } else if ($isLineBreakNode(node) || $isTabNode(node)) {
      if (left !== '') $before(node, left);
      left = '';
      node.remove();
    }
  }
}

function $before(node: LexicalNode, words: string): void {
  const before = node.getPreviousSibling();
  const look = $isTextNode(before) ? before.getFormat() : 0;
  node.insertBefore($createTextNode(words).setFormat(look));
}
