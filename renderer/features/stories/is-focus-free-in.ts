import { isFocusCaught } from '../../type-ahead/caught-focus.ts';

/** True while the focus is nowhere, on a room as a whole, or where it was put because nobody took it. */
export function isFocusFreeIn(room: Element | null | undefined): boolean {
  const { activeElement, body } = document;
  return activeElement === body || activeElement === room || isFocusCaught();
}
