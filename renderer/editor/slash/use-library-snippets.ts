import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { ServicesExtension } from '../editor-services.ts';

/** The snippets that are known, and soon those that the library has now. */
export function useLibrarySnippets(editor: LexicalEditor): readonly SnippetWithBody[] {
  const source = getExtensionDependencyFromEditor(editor, ServicesExtension).output.snippets;
  const [snippets, setSnippets] = useState(() => source.current());
  useEffect(() => {
    let gone = false;
    source
      .load()
      .then((known) => {
        if (!gone) setSnippets(known);
      })
      .catch(reportError);
    return () => {
      gone = true;
    };
  }, [source]);
  return snippets;
}
