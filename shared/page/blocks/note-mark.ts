import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Footnote } from '../../story/inline.ts';

/** The note that each mark stands for. */
const notes = new WeakMap<Element, Footnote>();

/** Stands for a note until the whole page is there and its number is known, see `numberNotes`. */
export function noteMark(note: Footnote): Element {
  const mark = h('sup', { className: ['note-mark'] });
  notes.set(mark, note);
  return mark;
}

/** The note that an element stands for, or null. */
export function noteOf(element: Element): Footnote | null {
  return notes.get(element) ?? null;
}
