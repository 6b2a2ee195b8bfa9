import { type RefObject, useEffect } from 'react';

const ROW = '[role^="menuitem"]';
/** The library gives the menu itself the focus within these, sooner or later. */
const FRAMES = 8;

/**
 * Gives the first row of a menu the focus when the menu opens, unless a key has gone to another by then. The
 * library would do so for some ways of opening it only.
 */
export function useFirstRow(menu: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let left = FRAMES;
    let frame = requestAnimationFrame(function look() {
      const first = menu.current?.querySelector<HTMLElement>(`${ROW}:not([aria-disabled="true"])`);
      const active = document.activeElement;
      if (first && active !== first) {
        if (active?.matches(ROW) && menu.current?.contains(active)) return;
        first.focus();
      }
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [menu]);
}
