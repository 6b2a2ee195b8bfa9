import { accessSync, constants, mkdirSync } from 'node:fs';
import type { App } from 'electron';
import type { AppError } from '../../shared/result.ts';

/** Puts settings and caches into `folder`. Answers what to tell the person when that is not possible. */
export function placeUserData(app: App, folder: string): AppError | null {
  try {
    mkdirSync(folder, { recursive: true });
    // Without a file of its own in there a second start could not be told from the first.
    accessSync(folder, constants.W_OK);
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
    return null;
  } catch {
    return {
      code: 'access-denied',
      message:
        `Preferences are kept in the usual place, because ${folder} could not be used as their folder: ` +
        'choose a folder that allows writing.',
    };
  }
}
