import { changeInBulk } from '../library/bulk/change-in-bulk.ts';
import { findIncompleteStories } from '../library/bulk/find-incomplete-stories.ts';
import { stepTerms } from '../library/bulk/step-terms.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function bulkHandlers(desk: LibrarySlot): HandlersOf<'bulk'> {
  return {
    'bulk.change': async ({ change, ...job }) => {
      const library = desk.library();
      return changeInBulk(library.bulk, job, change, await stepTerms(library));
    },
    'bulk.bin': (job) => desk.library().bulk.bin(job),
    'bulk.lacking': async ({ status, ...job }) => {
      const library = desk.library();
      return findIncompleteStories(library.bulk, library.read, job, status, await stepTerms(library));
    },
    'bulk.undo': ({ operation }) => desk.library().bulk.undo(operation),
    'bulk.stop': ({ operation }) => {
      desk.library().bulk.stop(operation);
      return null;
    },
  };
}
