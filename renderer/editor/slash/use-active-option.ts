import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';

/**
 * Lets the text say which option of a list is marked while it keeps the focus, and brings that into sight;
 * null for none. `list` and `option` are ids of elements.
 */
export function useActiveOption(editor: LexicalEditor, list: string, option: string | null): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || option === null) return;
    const says = {
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': list,
      'aria-activedescendant': option,
    };
    for (const [name, value] of Object.entries(says)) root.setAttribute(name, value);
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(says)) root.removeAttribute(name);
    };
  }, [editor, list, option]);
}
