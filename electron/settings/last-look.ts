import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Theme } from '../../shared/preferences.ts';
import type { WindowState } from './settings-file.ts';
import { SETTINGS_NAME } from './settings-name.ts';

/** What a window looked like the last time. */
export interface LastLook {
  readonly theme: Theme;
  /** Null before there was a window. */
  readonly window: WindowState | null;
}

const THEMES: Readonly<Record<Theme, Theme>> = { system: 'system', light: 'light', dark: 'dark' };

/**
 * Reads from the settings in `folder` what a window needs to be shown at once, while the schemas are not loaded
 * yet. What is not understood is as if it had never been chosen: `openSettings` tells of it.
 */
export function readLastLook(folder: string): LastLook {
  const { preferences, window } = contentOf(path.join(folder, `${SETTINGS_NAME}.json`));
  const theme = objectOf(preferences).theme;
  const bounds = objectOf(window);
  return {
    theme: isTheme(theme) ? THEMES[theme] : 'system',
    window: isWindowState(bounds) ? bounds : null,
  };
}

function contentOf(file: string): { readonly preferences?: unknown; readonly window?: unknown } {
  try {
    return objectOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isTheme(value: unknown): value is Theme {
  return typeof value === 'string' && Object.hasOwn(THEMES, value);
}

// What is off every screen, or larger than any, is put right by `windowBounds`.
function isWindowState(value: { readonly [key: string]: unknown }): value is WindowState {
  const { x, y, width, height, maximised } = value;
  return [x, y, width, height].every(Number.isSafeInteger) && typeof maximised === 'boolean';
}
