import type { LibraryInfo } from '../../shared/library/summary.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySlot } from './library-slot.ts';

/** The window that shows the open library. */
export interface LibraryDisplay {
  /** Writes what the window holds of the open library; false when some of it could not be written. */
  save(): Promise<boolean>;
  /** A library is about to be opened; `stayed` where it was not. */
  opening(folder: string): void;
  stayed(): void;
  moved(library: Library): void;
}

/** Puts `next` in place of the open library, once everything of that is on disk. */
export async function switchLibrary(
  next: Library,
  desk: LibrarySlot,
  display: Pick<LibraryDisplay, 'save' | 'moved'>,
): Promise<LibraryInfo> {
  const current = desk.current();
  if (current?.folder === next.folder) {
    // Two owners of one folder would take each other's saves for somebody else's.
    await next.close();
    return current.info;
  }
  if (current && !(await display.save())) {
    await next.close();
    throw new DatelineError(
      'stale',
      `“${current.info.name}” stays open, because your last changes could not be saved there: see what ` +
        'the save state says, then try again.',
    );
  }
  const info = await desk.change(next);
  display.moved(next);
  return info;
}
