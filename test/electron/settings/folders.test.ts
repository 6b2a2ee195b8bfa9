import { access, chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { documentsFolder, exportFolder } from '../../../electron/settings/folders.ts';
import { openSettings } from '../../../electron/settings/open-settings.ts';
import { placeUserData } from '../../../electron/settings/place-user-data.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

/** An app on a system that has a folder for documents, or has not. */
function appWith(documents: string | null) {
  const placed: Record<string, string> = {};
  const app = {
    getPath(name: string) {
      if (name === 'documents' && documents === null) throw new Error('Failed to get path');
      return name === 'documents' ? documents : `/home/${name}`;
    },
    setPath(name: string, folder: string) {
      placed[name] = folder;
    },
  };
  return { app: app as unknown as App, placed };
}

it('exports to where the last export went while that is there, else to the documents or the home', async () => {
  const folder = await temporaryFolder();
  const { settings } = await openSettings({ folder: join(folder), version: '0.1.0' });
  const { app } = appWith('/documents');
  expect(exportFolder(app, settings)).toBe('/documents');
  await settings.update({ lastExportFolder: folder });
  expect(exportFolder(app, settings)).toBe(folder);
  await settings.update({ lastExportFolder: join(folder, 'gone') });
  expect(exportFolder(app, settings)).toBe('/documents');
  expect(documentsFolder(appWith(null).app)).toBe('/home/home');
});

it('makes the folder that settings are to be kept in, and says where that is not possible', async () => {
  const folder = join(await temporaryFolder(), 'deep', 'settings');
  const { app, placed } = appWith('/documents');
  expect(placeUserData(app, folder)).toBeNull();
  await access(folder);
  expect(placed).toEqual({ userData: folder, sessionData: folder });
  const file = join(folder, 'file');
  await writeFile(file, 'x');
  await chmod(file, 0o400);
  const other = appWith('/documents');
  expect(placeUserData(other.app, join(file, 'inside'))).toMatchObject({ code: 'access-denied' });
  expect(other.placed).toEqual({});
});
