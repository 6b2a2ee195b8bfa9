import { existsSync } from 'node:fs';
import type { App } from 'electron';
import type { Settings } from './settings.ts';

/** Where the person's documents are; systems without such a folder have at least a home. */
export function documentsFolder(app: App): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}

/** Where a save dialog starts: where the last export went, if that is still there. */
export function exportFolder(app: App, settings: Settings): string {
  const last = settings.current.lastExportFolder;
  return last !== undefined && existsSync(last) ? last : documentsFolder(app);
}
