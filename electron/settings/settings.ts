import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import { DatelineError } from '../../shared/result.ts';
import type { SettingsFile } from './settings-file.ts';

/** Where settings are kept between two starts. */
export interface SettingsStore {
  readonly path: string;
  /** In the order in which it is asked to. */
  write(settings: SettingsFile): Promise<void>;
}

/** What Dateline remembers of the person and the window; nothing of a story. */
export interface Settings {
  readonly current: SettingsFile;
  readonly preferences: Preferences;
  /** Holds at once for this session in any case; rejects with `read-only` when it could not be kept for the next. */
  update(patch: SettingsFile): Promise<void>;
  /** Like `update`, for what nobody asked to be kept: where that fails, only the log says so. */
  remember(patch: SettingsFile): void;
  updatePreferences(patch: Chosen): Promise<Preferences>;
  /** Resolves when everything that has changed is kept, or is known not to be. */
  idle(): Promise<void>;
}

export function createSettings(initial: SettingsFile, store: SettingsStore | null): Settings {
  let current = initial;
  let latest: Promise<void> = Promise.resolve();

  async function write(settings: SettingsFile, to: SettingsStore): Promise<void> {
    try {
      await to.write(settings);
    } catch (error) {
      throw new DatelineError(
        'read-only',
        `Your choice holds until Dateline is closed, because ${to.path} could not be written: make ` +
          'room on the disk or allow writing there.',
        { cause: error },
      );
    }
  }

  async function update(patch: SettingsFile): Promise<void> {
    const next = { ...current, ...patch };
    if (isDeepStrictEqual(next, current)) return;
    current = next;
    if (!store) return;
    const written = write(next, store);
    latest = written.catch(() => {});
    await written;
  }

  const preferences = () => ({ ...DEFAULT_PREFERENCES, ...given(current.preferences) });
  return {
    get current() {
      return current;
    },
    get preferences() {
      return preferences();
    },
    update,
    remember(patch) {
      update(patch).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      });
    },
    async updatePreferences(patch) {
      await update({ preferences: { ...given(current.preferences), ...given(patch) } });
      return preferences();
    },
    idle: () => latest,
  };
}

type Chosen = { [K in keyof Preferences]?: Preferences[K] | undefined };

// A key that is there but undefined would hide its default.
function given(preferences: Chosen = {}): Partial<Preferences> {
  return Object.fromEntries(Object.entries(preferences).filter(([, value]) => value !== undefined));
}
