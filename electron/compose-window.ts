import path from 'node:path';
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor, shell } from 'electron';
import type { UnfinishedLibrary } from '../shared/ipc/app.ts';
import { afterStart } from './ipc/after-start.ts';
import { answer } from './ipc/answer.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { backupHandlers } from './ipc/backup-handlers.ts';
import { binHandlers } from './ipc/bin-handlers.ts';
import { bulkHandlers } from './ipc/bulk-handlers.ts';
import { editHandlers } from './ipc/edit-handlers.ts';
import { exportHandlers } from './ipc/export-handlers.ts';
import { externalChangeHandlers } from './ipc/external-change-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { historyHandlers } from './ipc/history-handlers.ts';
import { libraryHandlers } from './ipc/library-handlers.ts';
import type { LibrarySlot } from './ipc/library-slot.ts';
import { mediaHandlers } from './ipc/media-handlers.ts';
import { mergeHandlers } from './ipc/merge-handlers.ts';
import { openFirstLibrary } from './ipc/open-first-library.ts';
import { placeHandlers } from './ipc/place-handlers.ts';
import type { Answer } from './ipc/register.ts';
import { repairHandlers } from './ipc/repair-handlers.ts';
import { replaceHandlers } from './ipc/replace-handlers.ts';
import { siteHandlers } from './ipc/site-handlers.ts';
import { snippetHandlers } from './ipc/snippet-handlers.ts';
import { spellingHandlers } from './ipc/spelling-handlers.ts';
import { storyHandlers } from './ipc/story-handlers.ts';
import { tagHandlers } from './ipc/tag-handlers.ts';
import { templateHandlers } from './ipc/template-handlers.ts';
import { trimCaches } from './library/cache/trim-caches.ts';
import { diskFileSystem } from './library/disk/file-system.ts';
import type { Library } from './library/library.ts';
import { signature } from './library/stories/signature.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { offerContextMenu } from './menu/offer-context-menu.ts';
import { worldCities } from './places/world-cities.ts';
import { report } from './report.ts';
import { documentsFolder, exportFolder } from './settings/folders.ts';
import { keepBackups } from './settings/keep-backups.ts';
import { openSettings } from './settings/open-settings.ts';
import { openingMark } from './settings/opening-mark.ts';
import { createWordsOfStories } from './settings/words-of-stories.ts';
import { spellingServices } from './spelling/spelling-services.ts';
import { askAboutUnsaved } from './windows/ask-about-unsaved.ts';
import { electronDialogs } from './windows/electron-dialogs.ts';
import { guardClose } from './windows/guard-close.ts';
import type { Notices } from './windows/notices.ts';
import type { PlaceWindow } from './windows/open-window.ts';
import type { Page } from './windows/page.ts';
import { recoverRenderer } from './windows/recover-renderer.ts';
import { rememberWindow } from './windows/remember-window.ts';
import { saveBeforeClosing } from './windows/save-before-closing.ts';
import { saveOnLeaving } from './windows/save-on-leaving.ts';
import { windowClipboard } from './windows/window-clipboard.ts';

const QUIT_PATIENCE_MS = 20_000;
/** By then whoever begins to write is writing. */
const TRIM_AFTER_MS = 60_000;
/** A window that nobody asked for the list in this time has its library open all the same. */
const OPEN_AFTER_MS = 5000;

export interface WindowParts {
  readonly window: BrowserWindow;
  /** Puts the window where it was; it stays hidden until then. */
  readonly place: PlaceWindow;
  readonly page: Page;
  readonly desk: LibrarySlot;
  readonly notices: Notices;
  /** Absolute path of `assets/`. */
  readonly assets: string;
  /** The folder that the person asked for, or null. */
  readonly askedLibrary: string | null;
}

/**
 * Everything that stands behind a window: settings, the library, menus, closing in order; answers what
 * answers the page.
 */
export function composeWindow(parts: WindowParts): Answer {
  const { window, place, page, desk, notices, assets, askedLibrary } = parts;
  const { settings, notice } = openSettings({ folder: app.getPath('userData'), version: app.getVersion() });
  notices.add(notice);
  nativeTheme.themeSource = settings.preferences.theme;
  place(settings.current.window ?? null).catch((error: unknown) =>
    report('Showing the window failed', error),
  );

  const dialogs = electronDialogs(window);
  desk.signAs(() => signature(settings.preferences.yourName));
  desk.events.onAny(page.tell);

  const keeper = keepBackups(settings, (status) => page.tell('backup.changed', status));
  // Beside everything else: nobody waits for a disk that holds copies.
  const followLibrary = () =>
    void keeper
      .follow(desk.current()?.folder ?? null)
      .catch((error: unknown) => report('Looking for backups failed', error));

  const mark = openingMark(app.getPath('userData'));
  const isOpen = (library: Library | null) => library && mark.end(library.folder);
  const isOpenSoon = (library: Library) => setTimeout(() => isOpen(library), OPEN_AFTER_MS).unref();
  let unfinished: UnfinishedLibrary | null = null;
  const showing = async () => {
    const first = await openFirstLibrary(askedLibrary, settings.current.lastLibrary ?? null, mark);
    notices.add(first.notice);
    unfinished = first.unfinished;
    if (!first.library) return;
    await desk.change(first.library);
    followLibrary();
    settings.remember({ lastLibrary: first.library.folder });
    isOpenSoon(first.library);
  };
  const started = showing();
  setTimeout(() => {
    trimCaches().catch((error: unknown) => report('Trimming the caches failed', error));
  }, TRIM_AFTER_MS).unref();
  const onlooker = {
    save: async () => !page.running || (await page.flush.ask()) === 'saved',
    opening: mark.begin,
    stayed: () => mark.end(),
    moved: (library: Library) => {
      isOpenSoon(library);
      settings.remember({ lastLibrary: library.folder });
      page.tell('library.opened', library.info);
      followLibrary();
    },
  };

  const handlers: Handlers = {
    ...appHandlers({
      version: app.getVersion(),
      platform: process.platform,
      settings,
      desk,
      page,
      unfinished: () => unfinished,
      started,
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
        unfinished: () => unfinished?.path ?? null,
      },
      onlooker,
    ),
    ...storyHandlers(
      desk,
      dialogs,
      (id) => settings.remember({ lastStory: id }),
      () => isOpen(desk.current()),
    ),
    ...externalChangeHandlers(desk),
    ...historyHandlers(desk),
    ...binHandlers(desk),
    ...bulkHandlers(desk),
    ...mergeHandlers(desk),
    ...replaceHandlers(desk),
    ...backupHandlers(desk, dialogs, keeper),
    ...repairHandlers(desk, keeper),
    ...mediaHandlers(desk, dialogs),
    ...siteHandlers(desk, dialogs),
    ...placeHandlers(worldCities()),
    ...spellingHandlers(spellingServices(app.getPath('userData'), (folder) => shell.openPath(folder))),
    ...tagHandlers(
      desk,
      dialogs,
      createWordsOfStories(diskFileSystem, path.join(app.getPath('userData'), 'dismissed-tags.json')),
    ),
    ...editHandlers(windowClipboard(window)),
    ...snippetHandlers(desk),
    ...templateHandlers(desk),
    ...exportHandlers(desk, dialogs, {
      proposed: () => exportFolder(app, settings),
      remember: (folder) => settings.remember({ lastExportFolder: folder }),
      reveal: (file) => shell.showItemInFolder(file),
    }),
  };

  const template = menuTemplate({
    platform: process.platform,
    appName: app.name,
    dev: !app.isPackaged,
    send: (command) => page.tell('menu.command', command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  offerContextMenu(window);

  app.on('accessibility-support-changed', (_event, isOn) => page.tell('window.assistive', isOn));
  rememberWindow(window, (state) => settings.remember({ window: state }));
  recoverRenderer(window, notices.add);
  guardClose(window, async () => {
    const wasOpen = desk.current() !== null;
    const isSettled = await saveBeforeClosing(desk, page, askAboutUnsaved(window, page), () => window.hide());
    // Out of sight, and not for long: what is missing then is made at the next start.
    if (isSettled && wasOpen) mark.end();
    else if (isSettled) mark.leave();
    if (isSettled)
      await keeper
        .beforeQuit(QUIT_PATIENCE_MS)
        .catch((error: unknown) => report('The last backup failed', error));
    return isSettled;
  });
  const lookAgain = () =>
    void desk
      .current()
      ?.refresh()
      .catch((error: unknown) => report('Looking at the library again failed', error));
  // Whoever comes back may have been at work elsewhere; the first look is not worth a slower start.
  window.once('blur', () => window.on('focus', lookAgain));
  saveOnLeaving({ window, power: powerMonitor, save: page.flush.ask, quit: () => app.quit() });

  return afterStart(started, (name, argument) =>
    answer(name, argument, handlers, (request, error) => report(`The request ${request} failed`, error)),
  );
}
