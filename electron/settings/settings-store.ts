import Store, { type Options } from 'electron-store';
import { z } from 'zod';
import { SETTINGS_MIGRATIONS } from './migrations.ts';
import type { SettingsPlace } from './open-settings.ts';
import { type SettingsFile, settingsFileSchema } from './settings-file.ts';
import { SETTINGS_NAME } from './settings-name.ts';

export type StoredSettings = Store<SettingsFile>;

/** The file of the settings, brought into today's shape. */
export function openSettingsStore({
  folder,
  version,
  migrations = SETTINGS_MIGRATIONS,
}: SettingsPlace): StoredSettings {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(settingsFileSchema, { io: 'input' });
  const options = {
    name: SETTINGS_NAME,
    cwd: folder,
    // Left out of the type, but read: without it the version comes from Electron, which a plain Node has not.
    projectVersion: version,
    schema: schema.properties as NonNullable<Options<SettingsFile>['schema']>,
    migrations,
    accessPropertiesByDotNotation: false,
  };
  return new Store<SettingsFile>(options);
}
