import type { Options } from 'electron-store';
import type { SettingsFile } from './settings-file.ts';

export type SettingsMigrations = NonNullable<Options<SettingsFile>['migrations']>;

/**
 * Changes to the settings file, each under the version of Dateline that needs it. A fresh install runs all
 * of them on an empty file and none may assume a key; one that has shipped never changes. A preference that
 * is new needs none: reading fills it in.
 */
export const SETTINGS_MIGRATIONS: SettingsMigrations = {};
