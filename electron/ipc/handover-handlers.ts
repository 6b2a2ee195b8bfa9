import type { Copied } from '../exporting/copied.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

/** What takes a story that leaves without a file. */
export interface HandoverServices {
  /** Puts words on the system's clipboard, with their form where there is any. */
  copy(words: Copied): Promise<void>;
  /** Prints a document as the person chooses in the system's dialog; false when they cancelled. */
  printOnPaper(html: string): Promise<boolean>;
}

type Handled = 'export.askHandover' | 'export.copy' | 'export.print';

export function handoverHandlers(
  desk: Pick<LibrarySlot, 'library'>,
  { copy, printOnPaper }: HandoverServices,
): Pick<HandlersOf<'export'>, Handled> {
  return {
    'export.askHandover': async ({ id, handover }) => {
      const { exportContext } = await import('../exporting/export-context.ts');
      const { rowsOf } = await import('../exporting/departures.ts');
      const { rows } = await rowsOf(exportContext(desk.library()), id, {
        kind: handover,
        profile: 'publication',
      });
      return rows;
    },
    'export.copy': async ({ id, target, reason }) => {
      const { copyStory } = await import('../exporting/hand-over.ts');
      const { copied, pictures } = await copyStory({ library: desk.library(), id, reason }, target);
      await copy(copied);
      return { pictures };
    },
    'export.print': async ({ id, reason }) => {
      const { printPageOf } = await import('../exporting/hand-over.ts');
      return printPageOf({ library: desk.library(), id, reason }, printOnPaper);
    },
  };
}
