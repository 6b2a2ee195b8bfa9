import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLayoutEffect } from 'react';

/** Lets nobody write into the editor that it stands in while `locked`. Renders nothing. */
export function LockBody({ locked }: { readonly locked: boolean }) {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => editor.setEditable(!locked), [editor, locked]);
  return null;
}
