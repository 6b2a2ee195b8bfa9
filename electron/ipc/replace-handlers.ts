import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function replaceHandlers(desk: LibrarySlot): HandlersOf<'replace'> {
  return {
    'replace.find': (request) => desk.library().replace.find(request),
    'replace.stop': ({ search }) => {
      desk.library().replace.stop(search);
      return null;
    },
    'replace.run': (request) => desk.library().replace.run(request),
  };
}
