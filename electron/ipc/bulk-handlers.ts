import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

async function termsOf(library: ReturnType<LibrarySlot['library']>) {
  const { stepTerms } = await import('../library/bulk/step-terms.ts');
  return stepTerms(library);
}

export function bulkHandlers(desk: LibrarySlot): HandlersOf<'bulk'> {
  return {
    'bulk.change': async ({ change, ...job }) => {
      const library = desk.library();
      const { changeInBulk } = await import('../library/bulk/change-in-bulk.ts');
      return changeInBulk(library.bulk, job, change, await termsOf(library));
    },
    'bulk.bin': (job) => desk.library().bulk.bin(job),
    'bulk.lacking': async ({ status, ...job }) => {
      const library = desk.library();
      const { findIncompleteStories } = await import('../library/bulk/find-incomplete-stories.ts');
      return findIncompleteStories(library.bulk, library.read, job, status, await termsOf(library));
    },
    'bulk.undo': ({ operation }) => desk.library().bulk.undo(operation),
    'bulk.stop': ({ operation }) => {
      desk.library().bulk.stop(operation);
      return null;
    },
  };
}
