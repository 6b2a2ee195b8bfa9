import { scrollerOf } from '../scroller-of.ts';

/** Room that is kept above and below what is shown, in pixels. */
const AIR = 96;

/**
 * Scrolls to part of a block. A block out of sight has only a guessed height, so the words in it are looked
 * for once it is drawn.
 */
export function revealRange(block: HTMLElement, range: () => Range | null): void {
  const scroller = scrollerOf(block);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const box = block.getBoundingClientRect();
  if (box.bottom < view.top || box.top > view.bottom) block.scrollIntoView({ block: 'center' });
  bringIn(scroller, range());
  requestAnimationFrame(() => bringIn(scroller, range()));
}

function bringIn(scroller: HTMLElement, range: Range | null): void {
  const box = range?.getBoundingClientRect();
  if (!box || (box.width === 0 && box.height === 0)) return;
  const view = scroller.getBoundingClientRect();
  if (box.top < view.top + AIR || box.bottom > view.bottom - AIR) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}
