import type { LibraryInfo } from '../../shared/library/summary.ts';
import { DatelineError } from '../../shared/result.ts';
import { openOrCreateLibrary } from '../library/opening/create-library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';
import { openSampleLibrary } from './open-sample-library.ts';
import { type LibraryDisplay, switchLibrary } from './switch-library.ts';

export interface LibraryPlaces {
  /** The sample library inside the app, and the folder that the person's copy goes into. */
  readonly sample: string;
  readonly documents: string;
  /** The library that the last start did not finish opening, see `Boot.unfinished`. */
  readonly unfinished: () => string | null;
}

const QUESTIONS = {
  create: { title: 'Choose an empty folder for the new library', button: 'Create library' },
  open: { title: 'Open a library', button: 'Open' },
} as const;

export function libraryHandlers(
  desk: LibrarySlot,
  dialogs: Dialogs,
  places: LibraryPlaces,
  display: LibraryDisplay,
): HandlersOf<'library'> {
  async function open(folder: string, opening: typeof openLibrary): Promise<LibraryInfo> {
    const before = desk.current();
    display.opening(folder);
    try {
      return await switchLibrary(await opening(folder), desk, display);
    } finally {
      if (desk.current() === before) display.stayed();
    }
  }

  return {
    'library.takeOver': () => desk.library().takeOver(),
    'library.read': ({ goOn }) => {
      if (goOn) desk.library().goOnReading();
      else desk.library().stopReading();
      return null;
    },
    'library.suggestions': () => desk.library().suggestions(),
    'library.clock': () => desk.library().clock.read(),
    'library.openSample': async () => {
      const library = await openSampleLibrary(places.sample, places.documents);
      return open(library.folder, async () => library);
    },
    'library.openUnfinished': () => {
      const folder = places.unfinished();
      if (folder === null) throw new DatelineError('no-library', 'There is no library to open: choose one.');
      return open(folder, openLibrary);
    },
    'library.choose': async ({ purpose }) => {
      const folder = await dialogs.chooseFolder(QUESTIONS[purpose]);
      return folder === null ? null : await open(folder, openOrCreateLibrary);
    },
  };
}
