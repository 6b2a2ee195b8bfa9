import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { GripVertical } from 'lucide-react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { selectBlock } from '../menu/menu-target.ts';
import styles from './BlockHandle.module.css';
import { blockAt, type DropLine, draggedFrom, type HeldBlock } from './block-places.ts';
import { dragBlocks } from './drag-blocks.ts';
import { followDraggedPictures } from './drop-pictures.ts';

/** Room in the margin within which the handle is shown, in pixels. */
const MARGIN = 56;
/** A press that moves less is a click. */
const SLACK = 4;
/** First lines of text are about so high. */
const LINE = 30;

/**
 * A handle in the margin of the block under the pointer, to drag it by; a click selects the block and
 * offers what can be done with it.
 */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const frame = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const held = useRef<HeldBlock | null>(null);
  const callOff = useRef<(() => void) | null>(null);

  useEffect(() => {
    let waiting = 0;
    const show = (block: HeldBlock | null) => {
      const [own, button] = [frame.current?.getBoundingClientRect(), handle.current];
      if (!own || !button || callOff.current) return;
      held.current = block;
      button.toggleAttribute('data-shown', block !== null);
      if (!block) return;
      const box = block.element.getBoundingClientRect();
      button.style.top = `${box.top - own.top + Math.max(0, Math.min(box.height, LINE) / 2 - 12)}px`;
      button.toggleAttribute('data-right', block.element.matches(':dir(rtl)'));
    };
    const move = (event: globalThis.PointerEvent) => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const box = editor.getRootElement()?.getBoundingClientRect();
        const near =
          box &&
          event.clientX > box.left - MARGIN &&
          event.clientX < box.right + MARGIN &&
          event.target instanceof Element &&
          event.target.closest('section')?.contains(frame.current);
        show(near && editor.isEditable() ? blockAt(editor, event.clientY) : null);
      });
    };
    const hide = () => show(null);
    window.addEventListener('pointermove', move);
    // Nothing moves in the margin while somebody writes.
    window.addEventListener('keydown', hide);
    return () => {
      cancelAnimationFrame(waiting);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('keydown', hide);
      callOff.current?.();
    };
  }, [editor]);

  useEffect(
    () => followDraggedPictures(editor, (drop) => showLine(frame.current, line.current, drop)),
    [editor],
  );

  const press = (event: PointerEvent) => {
    const block = held.current;
    if (event.button !== 0 || !block) return;
    event.preventDefault();
    const start = event.clientY;
    const begin = (moved: globalThis.PointerEvent) => {
      if (Math.abs(moved.clientY - start) < SLACK) return;
      stop();
      handle.current?.toggleAttribute('data-shown', false);
      callOff.current = dragBlocks({
        editor,
        dragged: draggedFrom(editor, block.key),
        onLine: (drop) => showLine(frame.current, line.current, drop),
        onEnd: () => {
          callOff.current = null;
        },
      });
    };
    const stop = () => {
      window.removeEventListener('pointermove', begin);
      window.removeEventListener('pointerup', stop);
    };
    window.addEventListener('pointermove', begin);
    window.addEventListener('pointerup', stop);
  };

  return (
    <div ref={frame} className={styles.frame}>
      <button
        ref={handle}
        type="button"
        // The keyboard moves blocks with Alt and the arrows, and has the same menu.
        tabIndex={-1}
        className={styles.handle}
        aria-label="Block: drag to move, click for more"
        title="Drag to move, click for more"
        onPointerDown={press}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const box = handle.current?.getBoundingClientRect();
          const block = held.current;
          if (!block || !box) return;
          if (draggedFrom(editor, block.key).length === 1) selectBlock(editor, block.key);
          const at = { bubbles: true, cancelable: true, button: 2, clientX: box.left, clientY: box.bottom };
          block.element.dispatchEvent(new MouseEvent('contextmenu', at));
        }}
      >
        <GripVertical size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <div ref={line} className={styles.line} hidden />
    </div>
  );
}

/** Draws the line where what is dragged would stand. */
function showLine(frame: HTMLElement | null, bar: HTMLElement | null, drop: DropLine | null): void {
  if (!frame || !bar) return;
  bar.hidden = drop === null;
  if (!drop) return;
  const own = frame.getBoundingClientRect();
  const box = drop.element.getBoundingClientRect();
  bar.style.top = `${drop.y - own.top - 1}px`;
  bar.style.left = `${box.left - own.left}px`;
  bar.style.width = `${box.width}px`;
}
