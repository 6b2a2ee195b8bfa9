import path from 'node:path';
import { app, type BrowserWindow, Menu, nativeImage, nativeTheme, powerMonitor } from 'electron';
import { afterStart } from './ipc/after-start.ts';
import { answer } from './ipc/answer.ts';
import type { LibrarySlot } from './ipc/library-slot.ts';
import type { Answer } from './ipc/register.ts';
import { showLibrary } from './ipc/shown-library.ts';
import type { BackupKeeper } from './library/backup/backup-keeper.ts';
import { trimCaches } from './library/cache/trim-caches.ts';
import { signature } from './library/stories/signature.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { offerContextMenu } from './menu/offer-context-menu.ts';
import { report } from './report.ts';
import { keepBackups } from './settings/keep-backups.ts';
import { openSettings } from './settings/open-settings.ts';
import type { OpeningMark } from './settings/opening-mark.ts';
import { openingMark } from './settings/opening-mark.ts';
import type { Settings } from './settings/settings.ts';
import { windowHandlers } from './window-handlers.ts';
import { askAboutUnsaved } from './windows/ask-about-unsaved.ts';
import { electronDialogs } from './windows/electron-dialogs.ts';
import { guardClose } from './windows/guard-close.ts';
import type { Notices } from './windows/notices.ts';
import type { Page } from './windows/page.ts';
import { putAwayOnMac } from './windows/put-away-on-mac.ts';
import { recoverRenderer } from './windows/recover-renderer.ts';
import { rememberWindow } from './windows/remember-window.ts';
import { saveBeforeClosing } from './windows/save-before-closing.ts';
import { saveOnLeaving } from './windows/save-on-leaving.ts';

/** By then its story stands: reading a picture would hold it up. */
const ICON_AFTER_MS = 1000;
const QUIT_PATIENCE_MS = 20_000;
/** By then whoever begins to write is writing. */
const TRIM_AFTER_MS = 60_000;

export interface WindowParts {
  readonly window: BrowserWindow;
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
export async function composeWindow(parts: WindowParts): Promise<Answer> {
  const { window, page, desk, notices, assets, askedLibrary } = parts;
  const { settings, notice } = await openSettings({
    folder: app.getPath('userData'),
    version: app.getVersion(),
  });
  notices.add(notice);
  nativeTheme.themeSource = settings.preferences.theme;

  // Other systems take it from the program itself.
  if (process.platform === 'linux') {
    const icon = path.join(assets, 'icons', 'window.png');
    setTimeout(() => {
      if (!window.isDestroyed()) window.setIcon(nativeImage.createFromPath(icon));
    }, ICON_AFTER_MS).unref();
  }

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
  const shown = showLibrary({
    desk,
    settings,
    mark,
    asked: askedLibrary,
    notice: notices.add,
    save: async () => !page.running || (await page.flush.ask()) === 'saved',
    opened: (info) => page.tell('library.opened', info),
    followLibrary,
  });
  setTimeout(() => {
    trimCaches().catch((error: unknown) => report('Trimming the caches failed', error));
  }, TRIM_AFTER_MS).unref();
  const handlers = windowHandlers({ window, page, desk, notices, assets, settings, dialogs, keeper, shown });

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
  closeInOrder(parts, { keeper, mark, settings });

  return afterStart(shown.started, (name, argument) =>
    answer(name, argument, handlers, (request, error) => report(`The request ${request} failed`, error)),
  );
}

interface Kept {
  readonly keeper: BackupKeeper;
  readonly mark: OpeningMark;
  readonly settings: Settings;
}

/** Saves and backs up before the window closes, and looks at the library again when somebody comes back. */
function closeInOrder({ window, page, desk }: WindowParts, { keeper, mark, settings }: Kept): void {
  const putAway = putAwayOnMac({ platform: process.platform, app, window, save: page.flush.ask });
  guardClose(
    window,
    async () => {
      const wasOpen = desk.current() !== null;
      const isSettled = await saveBeforeClosing(desk, page, askAboutUnsaved(window, page), () =>
        window.hide(),
      );
      // Out of sight, and not for long: what is missing then is made at the next start.
      if (isSettled && wasOpen) mark.end();
      else if (isSettled) mark.leave();
      if (isSettled)
        await keeper
          .beforeQuit(QUIT_PATIENCE_MS)
          .catch((error: unknown) => report('The last backup failed', error));
      await settings.idle();
      return isSettled;
    },
    putAway,
  );
  const lookAgain = () =>
    void desk
      .current()
      ?.refresh()
      .catch((error: unknown) => report('Looking at the library again failed', error));
  // Whoever comes back may have been at work elsewhere; the first look is not worth a slower start.
  window.once('blur', () => window.on('focus', lookAgain));
  saveOnLeaving({ window, power: powerMonitor, save: page.flush.ask, quit: () => app.quit() });
}
