import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect } from 'react';
import { boxOfCaret } from './box-of-caret.ts';
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
      const caret = boxOfCaret(editor.getRootElement());
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
