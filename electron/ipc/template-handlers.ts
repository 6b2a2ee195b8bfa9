import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function templateHandlers(desk: LibrarySlot): HandlersOf<'templates'> {
  return {
    'templates.list': () => desk.library().templates.list(),
    'templates.use': ({ id }) => desk.library().templates.use(id),
    'templates.keep': ({ id }) => desk.library().templates.keep(id),
  };
}
