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

/** Reads the settings. A file that cannot be used is set aside under another name, never lost, and the defaults hold. */
export function openSettings(place: SettingsPlace): OpenedSettings {
  const file = path.join(place.folder, `${NAME}.json`);
  // Taken before anything else: the store's migrations write into a file before they find out that it is damaged.
  const original = bytesOf(file);
  try {
    if (original) assertObject(original);
    return { settings: read(place), notice: null };
  } catch (error) {
    return recover(place, file, original, error);
  }
}

function read({ folder, version, migrations = SETTINGS_MIGRATIONS }: SettingsPlace): Settings {
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
  const store = new Store<SettingsFile>(options);
  const known = Object.keys(settingsFileSchema.shape);
  const stored = Object.fromEntries(Object.entries(store.store).filter(([key]) => known.includes(key)));
  return createSettings(settingsFileSchema.parse(stored), keeper(store));
}

function keeper(store: Store<SettingsFile>): SettingsStore {
  return { path: store.path, write: (settings) => store.set(settings) };
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
        message: `Your preferences could not be read and are back at their defaults; the old file was kept as ${aside}.`,
      },
    };
  } catch {
    // Nothing can be read or written there, so the window starts with defaults that last as long as it does.
    return {
      settings: createSettings({}, null),
      notice: {
        code: 'read-only',
        message: `Preferences cannot be kept, because ${file} cannot be used (${reason(cause)}): check that the folder allows writing.`,
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
function assertObject(bytes: Uint8Array): void {
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new TypeError('the file holds no settings');
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
