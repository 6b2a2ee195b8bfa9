import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function snippetHandlers(desk: LibrarySlot): HandlersOf<'snippets'> {
  return {
    'snippets.list': () => desk.library().snippets(),
    'snippets.save': ({ snippets }) => desk.library().saveSnippets(snippets),
  };
}
