import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect } from 'react';

/**
 * Marks the block that is written, and the text as one of which only that block is meant; what it looks
 * like is the stylesheet's.
 */
export function FocusOnParagraph() {
  const [editor] = useLexicalComposerContext();

  useEffect(() => {
    let marked: HTMLElement | null = null;
    const mark = (next: HTMLElement | null) => {
      if (next === marked) return;
      marked?.removeAttribute('data-written');
      next?.setAttribute('data-written', '');
      marked = next;
      editor.getRootElement()?.toggleAttribute('data-one-block', next !== null);
    };
    const follow = () => {
      const key = editor.read('latest', () => {
        const selection = $getSelection();
        return $isRangeSelection(selection)
          ? (selection.focus.getNode().getTopLevelElement()?.getKey() ?? null)
          : null;
      });
      mark(key === null ? null : editor.getElementByKey(key));
    };
    follow();
    const stop = editor.registerUpdateListener(follow);
    return () => {
      stop();
      mark(null);
    };
  }, [editor]);

  return null;
}
