import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import { DatelineError } from '../../shared/result.ts';
import type { SettingsFile } from './settings-file.ts';

/** Where settings are kept between two starts. */
export interface SettingsStore {
  readonly path: string;
  write(settings: SettingsFile): void;
}

/** What Dateline remembers of the person and the window; nothing of a story. */
export interface Settings {
  readonly current: SettingsFile;
  readonly preferences: Preferences;
  /** Holds for this session in any case; throws `read-only` when it could not be kept for the next. */
  update(patch: SettingsFile): void;
  /** Like `update`, for what nobody asked to be kept: where that fails, only the log says so. */
  remember(patch: SettingsFile): void;
  updatePreferences(patch: Chosen): Preferences;
}

export function createSettings(initial: SettingsFile, store: SettingsStore | null): Settings {
  let current = initial;
  return {
    get current() {
      return current;
    },
    get preferences() {
      return { ...DEFAULT_PREFERENCES, ...given(current.preferences) };
    },
    update(patch) {
      const next = { ...current, ...patch };
      if (isDeepStrictEqual(next, current)) return;
      current = next;
      if (!store) return;
      try {
        store.write(current);
      } catch (error) {
        throw new DatelineError(
          'read-only',
          `Your choice holds until Dateline is closed, because ${store.path} could not be written: make ` +
            'room on the disk or allow writing there.',
          { cause: error },
        );
      }
    },
    remember(patch) {
      try {
        this.update(patch);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    },
    updatePreferences(patch) {
      this.update({ preferences: { ...given(current.preferences), ...given(patch) } });
      return this.preferences;
    },
  };
}

type Chosen = { [K in keyof Preferences]?: Preferences[K] | undefined };

// A key that is there but undefined would hide its default.
function given(preferences: Chosen = {}): Partial<Preferences> {
  return Object.fromEntries(Object.entries(preferences).filter(([, value]) => value !== undefined));
}
