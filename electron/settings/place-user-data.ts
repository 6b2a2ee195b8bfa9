import { mkdirSync } from 'node:fs';
import type { App } from 'electron';
import type { AppError } from '../../shared/result.ts';

/** Puts settings and caches into `folder`. Answers what to tell the person when that is not possible. */
export function placeUserData(app: App, folder: string): AppError | null {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
    return null;
  } catch {
    return {
      code: 'access-denied',
      message: `Preferences are kept in the usual place, because ${folder} could not be used as their folder: choose a folder that allows writing.`,
    };
  }
}
