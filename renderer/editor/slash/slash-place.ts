import type { LexicalEditor } from 'lexical';
import type { Slash } from './slash-query.ts';

/** Where the menu stands in the frame of the text, in CSS pixels. */
export interface SlashPlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  /** It scrolls where the window leaves less room than it wants. */
  readonly maxHeight: number;
}

const APART = 6;
/** The status bar, and air. */
const BELOW = 36;
/** The bars at the top. */
const ABOVE = 96;
/** Less than this shows too little of it to choose from. */
const LEAST = 160;

/**
 * Under the slash, or above it where too little of it would fit; from its right where the text runs from right to
 * left. It scrolls with the text.
 */
export function placeBy(editor: LexicalEditor, { key, at }: Slash, menu: HTMLElement): SlashPlace {
  const text = editor.getElementByKey(key)?.firstChild;
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (!frame || !(text instanceof Text)) return { left: 0, top: 0, maxHeight: LEAST };
  const range = document.createRange();
  range.setStart(text, Math.min(at, text.length));
  range.setEnd(text, Math.min(at + 1, text.length));
  const box = range.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const fromRight = text.parentElement?.matches(':dir(rtl)') ?? false;
  const wanted = (fromRight ? box.right - size.width : box.left) - frame.left;
  const left = Math.max(0, Math.min(wanted, frame.width - size.width));
  const roomBelow = window.innerHeight - BELOW - box.bottom - APART;
  const roomAbove = box.top - ABOVE - APART;
  const above = roomBelow < Math.min(size.height, LEAST) && roomAbove > roomBelow;
  const maxHeight = Math.max(0, above ? roomAbove : roomBelow);
  return above
    ? { left, bottom: frame.bottom - box.top + APART, maxHeight }
    : { left, top: box.bottom - frame.top + APART, maxHeight };
}
