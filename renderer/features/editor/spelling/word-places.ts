import type { EditorText, TextPlace, TextSpan } from '../../../editor/find/editor-text.ts';
import { noteFormAt } from '../../../editor/find/note-form.ts';
import { isFieldWithMarks } from '../../../editor/menu/menu-target.ts';
import type { BlockWord } from './block-words.ts';

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The caret, where the text has the focus. */
export function caretIn(text: EditorText): TextPlace | null {
  return text.hasFocus() ? text.caret('end') : null;
}

/** The caret stands in the word, or right before or behind it. */
export function touches({ span }: Pick<BlockWord, 'span'>, caret: TextPlace | null): boolean {
  return (
    caret !== null &&
    caret.key === span.block.key &&
    caret.line === span.line &&
    caret.offset >= span.start &&
    caret.offset <= span.end
  );
}

export function isSamePlace(one: TextPlace | null, other: TextPlace | null): boolean {
  return one?.key === other?.key && one?.line === other?.line && one?.offset === other?.offset;
}

/** The field within the text, or the note that is being written, that has the focus. */
export function focusedTextField(text: EditorText): HTMLElement | null {
  const focused = document.activeElement;
  return isFieldWithMarks(focused) && text.hasFocus() && focused instanceof HTMLElement ? focused : null;
}

/** True for a word of a note that is not being written: its number stands for it. */
export function isInClosedNote(text: EditorText, span: TextSpan): boolean {
  return (
    text.fieldText(span)?.hidden != null &&
    noteFormAt(text.range(span)?.startContainer.parentElement ?? null) === null
  );
}

/** The word is drawn at that point. What is written in a form of its own (`inForm`) stands outside its block. */
export function isUnder(text: EditorText, span: TextSpan, { x, y }: Point, inForm: boolean): boolean {
  const block = text.editor.getElementByKey(span.block.key)?.getBoundingClientRect();
  if (!inForm && (!block || y < block.top || y > block.bottom)) return false;
  const boxes = text.range(span)?.getClientRects() ?? [];
  return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
