import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect } from 'react';
import { scrollToHeight } from './scroll-to-height.ts';

/** Where in the window the line that is written stands, from its top. */
const HEIGHT = 0.45;

/**
 * Scrolls the text under the caret, so that the line that is written keeps its height. A pointer moves
 * nothing: it knows where it points.
 */
export function TypewriterScroll({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext();

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let byKey = false;
    let frame = 0;
    const onKey = () => {
      byKey = true;
    };
    const onPointer = () => {
      byKey = false;
    };
    const keep = () => {
      const caret = caretBox(editor.getRootElement());
      if (!caret) return;
      const { top, height } = element.getBoundingClientRect();
      const by = scrollToHeight(caret, { top, height }, HEIGHT);
      if (by === 0) return;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(by) > height;
      element.scrollTo({ top: element.scrollTop + by, behavior: still ? 'instant' : 'smooth' });
    };
    const stop = editor.registerUpdateListener(() => {
      if (!byKey) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(keep);
    });
    element.setAttribute('data-typewriter', '');
    element.addEventListener('keydown', onKey, true);
    element.addEventListener('pointerdown', onPointer, true);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      element.removeAttribute('data-typewriter');
      element.removeEventListener('keydown', onKey, true);
      element.removeEventListener('pointerdown', onPointer, true);
    };
  }, [editor, scroller]);

  return null;
}

/** Of the caret when it is in the text; an empty line has none of its own, but its block does. */
function caretBox(root: HTMLElement | null): DOMRect | null {
  const selection = root?.ownerDocument.getSelection();
  const node = selection?.focusNode;
  if (!root || !selection || !node || !root.contains(node)) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(node, selection.focusOffset);
  const [box] = range.getClientRects();
  if (box) return box;
  return (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? null;
}
