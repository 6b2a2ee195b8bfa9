import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { lazily } from '../../../shared/lazily.ts';

/**
 * Delete takes the whole letter behind the caret, with its accents and vowel signs, as every field of the
 * system does; the editor library would leave its beginning. Backspace takes the last sign that was typed,
 * there as here.
 */
export const WholeLetterExtension = defineExtension({
  name: 'dateline/whole-letter',
  register: (editor) =>
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => !isBackward && $deleteLetterAfter(),
      COMMAND_PRIORITY_LOW,
    ),
});

/** False where one UTF-16 unit is the letter, or no words follow: the editor library knows what to do then. */
function $deleteLetterAfter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const first = anchor.getNode();
  if (anchor.type !== 'text' || !$isTextNode(first)) return false;
  let left = letterLength($textAfter(first, anchor.offset));
  if (left < 2) return false;
  let node: TextNode | null = first;
  let offset = anchor.offset;
  while (node !== null && left > node.getTextContentSize() - offset) {
    left -= node.getTextContentSize() - offset;
    node = $nextText(node);
    offset = 0;
  }
  if (node === null) return false;
  selection.focus.set(node.getKey(), offset + left, 'text');
  selection.removeText();
  return true;
}

const letters = lazily(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));
/** Longer than any letter: a family of four with the tones of their skin is 19. */
const ENOUGH = 40;

function letterLength(text: string): number {
  const [letter] = letters().segment(text);
  return letter?.segment.length ?? 0;
}

/** The words behind a place, as many as a letter can have; one may go over from one look to another. */
function $textAfter(first: TextNode, offset: number): string {
  let text = first.getTextContent().slice(offset, offset + ENOUGH);
  let node = $nextText(first);
  while (text.length < ENOUGH && node !== null) {
    text += node.getTextContent().slice(0, ENOUGH - text.length);
    node = $nextText(node);
  }
  return text;
}

/** The words that follow in the same line without anything between; null when something else does. */
function $nextText(node: TextNode): TextNode | null {
  let at: LexicalNode = node;
  while (at.getNextSibling() === null) {
    const parent = at.getParent();
    if (!parent?.isInline()) return null;
    at = parent;
  }
  let next = at.getNextSibling();
  while ($isElementNode(next)) next = next.isInline() ? next.getFirstChild() : null;
  return $isTextNode(next) && next.isSimpleText() ? next : null;
}
