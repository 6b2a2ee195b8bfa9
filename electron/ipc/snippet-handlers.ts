import type { Desk } from './desk.ts';
import type { HandlersOf } from './handlers.ts';

export function snippetHandlers(desk: Desk): HandlersOf<'snippets'> {
  return {
    'snippets.list': () => desk.library().snippets(),
    'snippets.save': ({ snippets }) => desk.library().saveSnippets(snippets),
  };
}
