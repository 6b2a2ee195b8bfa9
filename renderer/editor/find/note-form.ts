import type { NodeKey } from 'lexical';

/** Says of the form in which a note is written, by its attribute, which note it is. */
const NOTE = 'data-note-of';

/** What the form of a note has to carry. */
export const noteFormMark = (key: NodeKey) => ({ [NOTE]: key });

/** The form in which a target is, that of a note that is open. */
export function noteFormAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${NOTE}]`) : null;
}

/** The note that is being written and where in it the selection starts (or ends), in UTF-16 units. */
export function focusedNote(
  edge: 'start' | 'end',
): { readonly key: NodeKey; readonly offset: number } | null {
  const form = noteFormAt(document.activeElement);
  const selection = window.getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!form || !selected || !form.contains(selected.endContainer)) return null;
  const before = document.createRange();
  before.setStart(form, 0);
  if (edge === 'start') before.setEnd(selected.startContainer, selected.startOffset);
  else before.setEnd(selected.endContainer, selected.endOffset);
  const breaks = before.cloneContents().querySelectorAll('br').length;
  return { key: form.getAttribute(NOTE) ?? '', offset: before.toString().length + breaks };
}

/**
 * Words of a note in the form in which it is being written; null while there is none, or it says something
 * else already.
 */
export function noteFormRange(key: NodeKey, text: string, start: number, end: number): Range | null {
  const form = document.querySelector(`[${NOTE}="${key}"]`);
  const pieces = form ? piecesOf(form) : [];
  const written = pieces.map((piece) => (piece instanceof Text ? piece.data : '\n')).join('');
  if (form === null || !written.startsWith(text)) return null;
  const range = document.createRange();
  let at = 0;
  for (const piece of pieces) {
    const length = piece instanceof Text ? piece.data.length : 1;
    if (piece instanceof Text && start >= at && start < at + length) range.setStart(piece, start - at);
    if (piece instanceof Text && end > at && end <= at + length) range.setEnd(piece, end - at);
    at += length;
  }
  return range.collapsed ? null : range;
}

function piecesOf(form: Element): readonly (Text | HTMLBRElement)[] {
  const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: (Text | HTMLBRElement)[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) pieces.push(node);
  }
  return pieces;
}
