import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function snippetHandlers(desk: Desk): HandlersOf<'snippets'> {
  return {
    'snippets.list': () => desk.library().snippets(),
    'snippets.save': ({ snippets }) => desk.library().saveSnippets(snippets),
  };
}
