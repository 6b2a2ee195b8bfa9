import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function binHandlers(desk: LibrarySlot): HandlersOf<'bin'> {
  return {
    'bin.list': () => desk.library().binned.list(),
    'bin.restore': ({ name }) => desk.library().binned.restore(name),
    'bin.remove': async ({ names }) => {
      await desk.library().binned.remove(names);
      return null;
    },
  };
}
