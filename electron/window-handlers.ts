import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, nativeTheme, shell } from 'electron';
import { appHandlers } from './ipc/app-handlers.ts';
import { deskHandlers } from './ipc/desk-handlers.ts';
import type { Dialogs } from './ipc/dialogs.ts';
import { editHandlers } from './ipc/edit-handlers.ts';
import { exportHandlers } from './ipc/export-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { libraryHandlers } from './ipc/library-handlers.ts';
import type { LibrarySlot } from './ipc/library-slot.ts';
import { placeHandlers } from './ipc/place-handlers.ts';
import type { ShownLibrary } from './ipc/shown-library.ts';
import { spellingHandlers } from './ipc/spelling-handlers.ts';
import { storyHandlers } from './ipc/story-handlers.ts';
import { tagHandlers } from './ipc/tag-handlers.ts';
import { updateHandlers } from './ipc/update-handlers.ts';
import type { BackupKeeper } from './library/backup/backup-keeper.ts';
import { diskFileSystem } from './library/disk/file-system.ts';
import { worldCities } from './places/world-cities.ts';
import { documentsFolder, exportFolder } from './settings/folders.ts';
import { portableFolder } from './settings/portable-folder.ts';
import type { Settings } from './settings/settings.ts';
import { createWordsOfStories } from './settings/words-of-stories.ts';
import { createLibraryNames } from './spelling/library-names.ts';
import { spellingServices } from './spelling/spelling-services.ts';
import { updateKey } from './updates/update-key.ts';
import { updatePlatform } from './updates/update-platform.ts';
import type { Notices } from './windows/notices.ts';
import type { Page } from './windows/page.ts';
import { windowClipboard } from './windows/window-clipboard.ts';
import { writeClipboard } from './windows/write-clipboard.ts';

export interface HandlerParts {
  readonly window: BrowserWindow;
  readonly page: Page;
  readonly desk: LibrarySlot;
  readonly notices: Notices;
  /** Absolute path of `assets/`. */
  readonly assets: string;
  readonly settings: Settings;
  readonly dialogs: Dialogs;
  readonly keeper: BackupKeeper;
  readonly shown: ShownLibrary;
}

/** What answers the requests of a window. */
export function windowHandlers(parts: HandlerParts): Handlers {
  const { window, page, desk, notices, assets, settings, dialogs, keeper, shown } = parts;
  return {
    ...appHandlers({
      version: app.getVersion(),
      settings,
      desk,
      page,
      unfinished: shown.unfinished,
      started: shown.started,
      takeNotice: notices.take,
      themeChosen: (theme) => {
        nativeTheme.themeSource = theme;
      },
      isAssistive: () => app.accessibilitySupportEnabled,
      fillScreen: (on) => {
        const did = window.isFullScreen();
        window.setFullScreen(on);
        return did;
      },
      openLink: (href) => shell.openExternal(href),
    }),
    ...libraryHandlers(
      desk,
      dialogs,
      {
        sample: path.join(assets, 'sample'),
        documents: documentsFolder(app),
        unfinished: () => shown.unfinished()?.path ?? null,
      },
      shown.display,
    ),
    ...storyHandlers(desk, dialogs, (id) => settings.remember({ lastStory: id }), shown.listed),
    ...deskHandlers(desk, dialogs, keeper),
    ...placeHandlers(worldCities()),
    ...spellingHandlers(
      spellingServices(app.getPath('userData'), (folder) => shell.openPath(folder)),
      createLibraryNames(desk),
    ),
    ...tagHandlers(
      desk,
      dialogs,
      createWordsOfStories(diskFileSystem, path.join(app.getPath('userData'), 'dismissed-tags.json')),
    ),
    ...editHandlers(windowClipboard(window)),
    ...exportHandlers(desk, dialogs, {
      places: {
        proposed: () => exportFolder(app, settings),
        remember: (folder) => settings.remember({ lastExportFolder: folder }),
        open: (file) => shell.openPath(file),
        reveal: (file) => shell.showItemInFolder(file),
      },
      newPrinter: async () => (await import('./printing/window-printer.ts')).windowPrinter(),
      copy: writeClipboard,
      printOnPaper: async (html) => (await import('./printing/print-on-paper.ts')).printOnPaper(html),
    }),
    ...updateHandlers(dialogs, {
      settings,
      installed: {
        version: app.getVersion(),
        platform: updatePlatform({
          platform: process.platform,
          arch: process.arch,
          isPortable: app.isPackaged && portableFolder(process.execPath) !== null,
          exists: existsSync,
        }),
        key: updateKey(app.isPackaged),
        folder: path.join(app.getPath('userData'), 'update'),
      },
      licences: async () =>
        app.isPackaged ? readFile(path.join(process.resourcesPath, 'licences.txt'), 'utf8') : '',
      reveal: (file) => shell.showItemInFolder(file),
    }),
  };
}
