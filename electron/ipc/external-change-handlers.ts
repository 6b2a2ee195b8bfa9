import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function externalChangeHandlers(desk: LibrarySlot): HandlersOf<'external'> {
  return {
    'external.reload': ({ id }) => desk.library().reload(id),
    'external.theirSide': ({ id, key }) => desk.library().theirSide(id, key),
    'external.resolve': (choice) => desk.library().resolveConflict(choice),
    'external.writeBack': ({ id, text }) => desk.library().writeBack(id, text),
    'external.binMissingStory': ({ id, text }) => desk.library().binMissingStory(id, text),
    'external.keepForRecovery': ({ id, text }) => desk.library().keepForRecovery(id, text),
  };
}
