import type { UnfinishedLibrary } from '../../shared/ipc/app.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import type { AppError } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import type { OpeningMark } from '../settings/opening-mark.ts';
import type { Settings } from '../settings/settings.ts';
import type { LibrarySlot } from './library-slot.ts';
import { openFirstLibrary } from './open-first-library.ts';
import type { LibraryDisplay } from './switch-library.ts';

/** A window that nobody asked for the list in this time has its library open all the same. */
const OPEN_AFTER_MS = 5000;

export interface ShownLibraryServices {
  readonly desk: LibrarySlot;
  readonly settings: Pick<Settings, 'current' | 'remember'>;
  readonly mark: OpeningMark;
  /** The folder that the person asked for, or null. */
  readonly asked: string | null;
  notice(problem: AppError | null): void;
  /** Writes what the window holds; false when some of it could not be written. */
  save(): Promise<boolean>;
  /** Another library is open now, and the window is to start afresh. */
  opened(info: LibraryInfo): void;
  /** The backups are those of the open library from now on. */
  followLibrary(): void;
}

/** The library that a window shows: it is opened, remembered for the next start, and known to have opened well. */
export interface ShownLibrary {
  /** Resolves when the first library is open, or is known not to open. */
  readonly started: Promise<void>;
  /** The library that the person is asked about before it is opened again. */
  unfinished(): UnfinishedLibrary | null;
  /** The window has asked for the list: the library has opened well. */
  listed(): void;
  readonly display: LibraryDisplay;
}

/** Opens the first library at once. */
export function showLibrary(services: ShownLibraryServices): ShownLibrary {
  const { desk, settings, mark } = services;
  let unfinished: UnfinishedLibrary | null = null;
  const isOpen = (library: Library | null) => {
    if (library) mark.end(library.folder);
  };
  const isOpenSoon = (library: Library) => {
    setTimeout(() => isOpen(library), OPEN_AFTER_MS).unref();
  };

  async function first(): Promise<void> {
    const opened = await openFirstLibrary(services.asked, settings.current.lastLibrary ?? null, mark);
    services.notice(opened.notice);
    unfinished = opened.unfinished;
    if (!opened.library) return;
    await desk.change(opened.library);
    services.followLibrary();
    settings.remember({ lastLibrary: opened.library.folder });
    isOpenSoon(opened.library);
  }

  return {
    started: first(),
    unfinished: () => unfinished,
    listed: () => isOpen(desk.current()),
    display: {
      save: services.save,
      opening: mark.begin,
      stayed: () => mark.end(),
      moved: (library) => {
        isOpenSoon(library);
        settings.remember({ lastLibrary: library.folder });
        services.opened(library.info);
        services.followLibrary();
      },
    },
  };
}
