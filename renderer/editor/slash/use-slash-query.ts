import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useState } from 'react';
import { $slashQuery, type Slash } from './slash-query.ts';

/** What is typed behind a slash; `onGone` is told once the slash is gone, or the caret has left it. */
export function useSlashQuery(editor: LexicalEditor, slash: Slash, onGone: () => void): string {
  const [query, setQuery] = useState(() => editor.read(() => $slashQuery(slash)) ?? '');
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    const follow = () => {
      const typed = editor.read('latest', () => $slashQuery(slash));
      if (typed === null) gone();
      else setQuery(typed);
    };
    // More may have been typed while the menu was on its way.
    follow();
    return editor.registerUpdateListener(follow);
  }, [editor, slash]);
  return query;
}
