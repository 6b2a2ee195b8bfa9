import { changeMany } from '../library/bulk/change-in-bulk.ts';
import { lackingStories } from '../library/bulk/lacking-stories.ts';
import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function manyHandlers(desk: Desk): HandlersOf<'many'> {
  return {
    'many.change': ({ change, ...job }) => changeMany(desk.library().many, job, change),
    'many.bin': (job) => desk.library().many.bin(job),
    'many.lacking': ({ status, ...job }) => {
      const library = desk.library();
      return lackingStories(library.many, library.read, job, status);
    },
    'many.undo': ({ operation }) => desk.library().many.undo(operation),
    'many.stop': ({ operation }) => {
      desk.library().many.stop(operation);
      return null;
    },
  };
}
