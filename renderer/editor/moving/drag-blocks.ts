import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $moveBlocksTo } from '../commands/move-blocks-to.ts';
import { selectBlock } from '../menu/menu-target.ts';
import { scrollerOf } from '../scroller-of.ts';
import { type DropLine, dropAt } from './block-places.ts';

export interface DragOptions {
  readonly editor: LexicalEditor;
  readonly dragged: readonly string[];
  /** Told where the blocks would be dropped, and null when they would be nowhere. */
  onLine(line: DropLine | null): void;
  /** Told once, dropped or not. */
  onEnd(): void;
}

/** Within so many pixels of its edge the text scrolls, by at most so many a frame. */
const SCROLL_ZONE = 56;
const SCROLL_STEP = 14;

/**
 * Follows the pointer with the blocks that hang on it, until it is let go or Escape is pressed. Returns
 * what calls it off.
 */
export function dragBlocks({ editor, dragged, onLine, onEnd }: DragOptions): () => void {
  const scroller = scrollerOf(editor.getRootElement());
  let y = 0;
  let frame = 0;
  let line: DropLine | null = null;
  for (const key of dragged) editor.getElementByKey(key)?.setAttribute('data-dragged', '');

  const look = () => {
    line = dropAt(editor, y, dragged);
    onLine(line);
  };
  const scroll = () => {
    frame = 0;
    const step = scroller ? scrollStep(scroller.getBoundingClientRect(), y) : 0;
    if (step === 0 || !scroller) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += step;
    if (scroller.scrollTop === before) return;
    look();
    frame = requestAnimationFrame(scroll);
  };
  const move = (event: PointerEvent) => {
    y = event.clientY;
    look();
    frame ||= requestAnimationFrame(scroll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('blur', end);
    window.removeEventListener('keydown', key, true);
    for (const each of dragged) editor.getElementByKey(each)?.removeAttribute('data-dragged');
    onLine(null);
    onEnd();
  };
  const drop = () => {
    const place = line;
    end();
    if (!place) return;
    editor.update(() => $moveBlocksTo(dragged, place), { tag: HISTORY_PUSH_TAG });
    const [only, ...others] = dragged;
    if (only !== undefined && others.length === 0) selectBlock(editor, only);
    else editor.getRootElement()?.focus({ preventScroll: true });
  };
  const key = (event: KeyboardEvent) => {
    // The window's keys mean something else while a block hangs on the pointer.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', end);
  window.addEventListener('blur', end);
  window.addEventListener('keydown', key, true);
  return end;
}

/** How far to scroll in a frame: the nearer to the edge the faster, nothing in the middle. */
export function scrollStep({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, y: number): number {
  const above = top + SCROLL_ZONE - y;
  const below = y - (bottom - SCROLL_ZONE);
  const past = Math.min(1, Math.max(above, below) / SCROLL_ZONE);
  if (past <= 0) return 0;
  return Math.ceil(past * SCROLL_STEP) * (above > below ? -1 : 1);
}
