import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function mergeHandlers(desk: LibrarySlot): HandlersOf<'merge'> {
  return {
    'merge.look': (which) => desk.library().merge.look(which),
    'merge.run': (merging) => desk.library().merge.run(merging),
  };
}
