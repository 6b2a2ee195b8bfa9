import { openOrCreateLibrary } from '../library/create-library.ts';
import type { Desk } from './desk.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import { moveTo, type Onlooker } from './move-to.ts';
import { openSampleLibrary } from './open-sample-library.ts';

export interface LibraryPlaces {
  /** The sample library inside the app, and the folder that the person's copy goes into. */
  readonly sample: string;
  readonly documents: string;
}

const QUESTIONS = {
  create: { title: 'Choose an empty folder for the new library', button: 'Create library' },
  open: { title: 'Open a library', button: 'Open' },
} as const;

export function libraryHandlers(
  desk: Desk,
  dialogs: Dialogs,
  places: LibraryPlaces,
  onlooker: Onlooker,
): HandlersOf<'library'> {
  return {
    'library.takeOver': () => desk.library().takeOver(),
    'library.read': ({ goOn }) => {
      if (goOn) desk.library().goOnReading();
      else desk.library().stopReading();
      return null;
    },
    'library.suggestions': () => desk.library().suggestions(),
    'library.openSample': async () =>
      moveTo(await openSampleLibrary(places.sample, places.documents), desk, onlooker),
    'library.choose': async ({ purpose }) => {
      const folder = await dialogs.chooseFolder(QUESTIONS[purpose]);
      return folder === null ? null : await moveTo(await openOrCreateLibrary(folder), desk, onlooker);
    },
  };
}
