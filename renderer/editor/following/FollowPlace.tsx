import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect } from 'react';
import type { Following } from '../../following/following.ts';
import { textView } from './text-view.ts';

interface Props {
  readonly following: Following;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Lets a page of the story go along with the text of the editor that it stands in. Renders nothing. */
export function FollowPlace({ following, scroller }: Props) {
  const [editor] = useLexicalComposerContext();

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const detach = following.attachText(textView(editor, element));
    const onScroll = () => following.scrolled('text');
    element.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('selectionchange', following.caretMoved);
    return () => {
      detach();
      element.removeEventListener('scroll', onScroll);
      document.removeEventListener('selectionchange', following.caretMoved);
    };
  }, [editor, following, scroller]);

  return null;
}
