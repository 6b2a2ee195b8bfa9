import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function externalChangeHandlers(desk: LibrarySlot): HandlersOf<'external'> {
  return {
    'external.reload': ({ id }) => desk.library().reload(id),
    'external.other': ({ id, key }) => desk.library().other(id, key),
    'external.resolve': (choice) => desk.library().resolveConflict(choice),
    'external.writeBack': ({ id, text }) => desk.library().writeBack(id, text),
    'external.letGo': ({ id, text }) => desk.library().letGo(id, text),
    'external.keepApart': ({ id, text }) => desk.library().keepApart(id, text),
  };
}
