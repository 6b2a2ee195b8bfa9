import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function historyHandlers(desk: LibrarySlot): HandlersOf<'history'> {
  return {
    'history.list': ({ id }) => desk.library().history.list(id),
    'history.read': ({ id, version }) => desk.library().history.read(id, version),
    'history.name': ({ id, version, name }) => desk.library().history.name(id, version, name),
    'history.keep': ({ id, name }) => desk.library().history.keep(id, name),
    'history.before': ({ id }) => desk.library().history.keepBefore(id, 'part'),
    'history.restore': ({ id, version }) => desk.library().history.restore(id, version),
  };
}
