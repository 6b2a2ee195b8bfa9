import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppError } from '../../shared/result.ts';
import { SETTINGS_MIGRATIONS, type SettingsMigrations } from './migrations.ts';
import { createSettings, type Settings, type SettingsStore } from './settings.ts';
import { type SettingsFile, settingsFileSchema } from './settings-file.ts';
import { SETTINGS_NAME } from './settings-name.ts';
import type { StoredSettings } from './settings-store.ts';

export interface SettingsPlace {
  /** The folder that `settings.json` lies in. */
  readonly folder: string;
  /** The running version of Dateline, for migrations. */
  readonly version: string;
  readonly migrations?: SettingsMigrations;
  readonly now?: () => Date;
}

export interface OpenedSettings {
  readonly settings: Settings;
  /** What the person should know about a file that could not be used. */
  readonly notice: AppError | null;
}

/**
 * Reads the settings. A file that cannot be used is set aside under another name, never lost, and the
 * defaults hold.
 */
export async function openSettings(place: SettingsPlace): Promise<OpenedSettings> {
  const file = path.join(place.folder, `${SETTINGS_NAME}.json`);
  // Taken before anything else: the store's migrations write into a file before they find out that it is damaged.
  const original = bytesOf(file);
  try {
    const content = original && readObject(original);
    const current = content && asItStands(content, place);
    if (current)
      return {
        settings: createSettings(
          current,
          keeper(file, () => loadStore(place)),
        ),
        notice: null,
      };
    return { settings: await read(place), notice: null };
  } catch (error) {
    return await recover(place, file, original, error);
  }
}

/**
 * What the file says, when it is whole and this version wrote it; else null. The store, which brings a
 * compiler of schemas with it, is then loaded at the first change, so that no start waits for it.
 */
function asItStands(
  content: object,
  { version, migrations = SETTINGS_MIGRATIONS }: SettingsPlace,
): SettingsFile | null {
  const written = (content as { __internal__?: { migrations?: { version?: unknown } } }).__internal__;
  if (Object.keys(migrations).length > 0 && written?.migrations?.version !== version) return null;
  const parsed = settingsFileSchema.safeParse(knownOf(content));
  return parsed.success ? parsed.data : null;
}

function knownOf(content: object): Record<string, unknown> {
  const known = Object.keys(settingsFileSchema.shape);
  return Object.fromEntries(Object.entries(content).filter(([key]) => known.includes(key)));
}

async function loadStore(place: SettingsPlace): Promise<StoredSettings> {
  const { openSettingsStore } = await import('./settings-store.ts');
  return openSettingsStore(place);
}

async function read(place: SettingsPlace): Promise<Settings> {
  const store = await loadStore(place);
  return createSettings(
    settingsFileSchema.parse(knownOf(store.store)),
    keeper(store.path, async () => store),
  );
}

function keeper(file: string, load: () => Promise<StoredSettings>): SettingsStore {
  let loading: Promise<StoredSettings> | null = null;
  return {
    path: file,
    write: async (settings) => {
      loading ??= load();
      try {
        (await loading).set(settings);
      } catch (error) {
        // The next change tries the file again.
        loading = null;
        throw error;
      }
    },
  };
}

async function recover(
  place: SettingsPlace,
  file: string,
  original: Uint8Array | null,
  cause: unknown,
): Promise<OpenedSettings> {
  const stamp = (place.now?.() ?? new Date()).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.broken-${stamp}`;
  try {
    if (!original) throw cause;
    writeFileSync(aside, original, { flag: 'wx', flush: true });
    rmSync(file);
    return {
      settings: await read(place),
      notice: {
        code: 'damaged',
        message:
          'Your preferences could not be read and are back at their defaults; the old file was kept as ' +
          `${aside}.`,
      },
    };
  } catch {
    // Nothing can be read or written there, so the window starts with defaults that last as long as it does.
    return {
      settings: createSettings({}, null),
      notice: {
        code: 'read-only',
        message:
          `Preferences cannot be kept, because ${file} cannot be used (${reason(cause)}): check that the ` +
          'folder allows writing.',
      },
    };
  }
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    // Not there yet, or not to be read: opening the store tells the two apart.
    return null;
  }
}

// The store takes a list and null for an empty file, and writes over them.
function readObject(bytes: Uint8Array): object {
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new TypeError('the file holds no settings');
  }
  return content;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
