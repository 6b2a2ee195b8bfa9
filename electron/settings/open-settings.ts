import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Store, { type Options } from 'electron-store';
import { z } from 'zod';
import type { AppError } from '../../shared/result.ts';
import { SETTINGS_MIGRATIONS, type SettingsMigrations } from './migrations.ts';
import { createSettings, type Settings, type SettingsStore } from './settings.ts';
import { type SettingsFile, settingsFileSchema } from './settings-file.ts';

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

const NAME = 'settings';

/**
 * Reads the settings. A file that cannot be used is set aside under another name, never lost, and the
 * defaults hold.
 */
export function openSettings(place: SettingsPlace): OpenedSettings {
  const file = path.join(place.folder, `${NAME}.json`);
  // Taken before anything else: the store's migrations write into a file before they find out that it is damaged.
  const original = bytesOf(file);
  try {
    const content = original && readObject(original);
    const current = content && asItStands(content, place);
    if (current)
      return {
        settings: createSettings(
          current,
          keeper(file, () => openStore(place)),
        ),
        notice: null,
      };
    return { settings: read(place), notice: null };
  } catch (error) {
    return recover(place, file, original, error);
  }
}

/**
 * What the file says, when it is whole and this version wrote it; else null. The store, which compiles its
 * schema when it is made, is then made at the first change, so that no start waits for it.
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

function read(place: SettingsPlace): Settings {
  const store = openStore(place);
  return createSettings(
    settingsFileSchema.parse(knownOf(store.store)),
    keeper(store.path, () => store),
  );
}

function openStore({
  folder,
  version,
  migrations = SETTINGS_MIGRATIONS,
}: SettingsPlace): Store<SettingsFile> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(settingsFileSchema, { io: 'input' });
  const options = {
    name: NAME,
    cwd: folder,
    // Left out of the type, but read: without it the version comes from Electron, which a plain Node has not.
    projectVersion: version,
    schema: schema.properties as NonNullable<Options<SettingsFile>['schema']>,
    migrations,
    accessPropertiesByDotNotation: false,
  };
  return new Store<SettingsFile>(options);
}

function keeper(file: string, make: () => Store<SettingsFile>): SettingsStore {
  let store: Store<SettingsFile> | null = null;
  return {
    path: file,
    write: (settings) => {
      store ??= make();
      store.set(settings);
    },
  };
}

function recover(
  place: SettingsPlace,
  file: string,
  original: Uint8Array | null,
  cause: unknown,
): OpenedSettings {
  const stamp = (place.now?.() ?? new Date()).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.broken-${stamp}`;
  try {
    if (!original) throw cause;
    writeFileSync(aside, original, { flag: 'wx', flush: true });
    rmSync(file);
    return {
      settings: read(place),
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
