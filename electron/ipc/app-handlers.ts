import type { UnfinishedLibrary } from '../../shared/ipc/app.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { UnsavedText } from '../../shared/library/unsaved-text.ts';
import type { Theme } from '../../shared/preferences.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import type { Settings } from '../settings/settings.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

/**
 * The window is busy with its first picture until then, and asks for the list after it: a thread that starts sooner
 * takes from that picture the processor that the list gains.
 */
const PREPARED_AFTER_MS = 60;

/** What the page says of itself: that it has begun, and whether what was asked of it is saved. */
export interface PageReports {
  began(): void;
  readonly flush: { answered(ok: boolean, unsaved?: UnsavedText): void };
}

export interface AppServices {
  readonly version: string;
  readonly settings: Settings;
  readonly desk: LibrarySlot;
  readonly page: PageReports;
  /** The library that the person is asked about before it is opened again. */
  unfinished(): UnfinishedLibrary | null;
  /** Resolves when the first library is open, or is known not to open. */
  readonly started: Promise<unknown>;
  /** What the person has not been told yet; told once. */
  takeNotice(): AppError | null;
  themeChosen(theme: Theme): void;
  /** A screen reader, or another program that reads the window out, is at work. */
  isAssistive(): boolean;
  /** Lets the window fill the screen, or no longer; returns whether it did before. */
  fillScreen(on: boolean): boolean;
  /** Opens an address in the system's browser or mail program. */
  openLink(href: string): Promise<void>;
}

type AppRequests = HandlersOf<'app'> & HandlersOf<'preferences'> & HandlersOf<'link'> & HandlersOf<'window'>;

export function appHandlers(services: AppServices): AppRequests {
  let pages = 0;
  return {
    'app.boot': async () => {
      await services.started;
      services.page.began();
      pages++;
      const story = await lastStory(services);
      setTimeout(() => services.desk.current()?.prepare(), PREPARED_AFTER_MS);
      return {
        version: services.version,
        preferences: services.settings.preferences,
        library: services.desk.current()?.info ?? null,
        story,
        unfinished: services.desk.current() ? null : services.unfinished(),
        // A page that is not the first one follows one that was in use, and that has not been closed.
        interrupted: pages > 1 || (services.desk.current()?.wasInterrupted ?? false),
        notice: services.takeNotice(),
        assistive: services.isAssistive(),
      };
    },
    'preferences.set': async (patch) => {
      try {
        return await services.settings.updatePreferences(patch);
      } finally {
        services.themeChosen(services.settings.preferences.theme);
      }
    },
    'link.open': async ({ href }) => {
      await services.openLink(href).catch((cause: unknown) => {
        throw new DatelineError(
          'unsupported',
          `No program on this computer opens ${href}: copy the address instead.`,
          {
            cause,
          },
        );
      });
      return null;
    },
    'window.fill': ({ on }) => services.fillScreen(on),
    'window.flushed': ({ ok, unsaved }) => {
      services.page.flush.answered(ok, unsaved);
      return null;
    },
  };
}

async function lastStory({ desk, settings }: AppServices): Promise<OpenStory | null> {
  const id = settings.current.lastStory;
  const library = desk.current();
  if (!id || !library) return null;
  try {
    return await library.open(id);
  } catch (error) {
    // In the bin since, damaged, or of another library: the list says what there is to open.
    if (error instanceof DatelineError) return null;
    throw error;
  }
}
