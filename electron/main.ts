import path from 'node:path';
import { app, dialog, Menu, nativeTheme, powerMonitor, protocol, session, shell } from 'electron';
import { appHandlers } from './ipc/app-handlers.ts';
import { createDesk } from './ipc/desk.ts';
import { exportHandlers } from './ipc/export-handlers.ts';
import { libraryHandlers } from './ipc/library-handlers.ts';
import { mediaHandlers } from './ipc/media-handlers.ts';
import { openFirstLibrary } from './ipc/open-first-library.ts';
import { registerRequests } from './ipc/register.ts';
import { siteHandlers } from './ipc/site-handlers.ts';
import { storyHandlers } from './ipc/story-handlers.ts';
import { assetsFolder } from './library/assets-folder.ts';
import type { Library } from './library/library.ts';
import { declareAppScheme, serveApp } from './media/app-protocol.ts';
import { devServer } from './media/dev-server.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { offerContextMenu } from './menu/offer-context-menu.ts';
import { documentsFolder, exportFolder } from './settings/folders.ts';
import { openSettings } from './settings/open-settings.ts';
import { placeUserData } from './settings/place-user-data.ts';
import { readStartOptions } from './settings/start-options.ts';
import { askAboutUnsaved } from './windows/ask-about-unsaved.ts';
import { closeNetwork } from './windows/close-network.ts';
import { electronDialogs } from './windows/electron-dialogs.ts';
import { guardClose } from './windows/guard-close.ts';
import { guardContents } from './windows/guard-contents.ts';
import { createNotices } from './windows/notices.ts';
import { openWindow } from './windows/open-window.ts';
import { createPage } from './windows/page.ts';
import { recoverRenderer } from './windows/recover-renderer.ts';
import { rememberWindow } from './windows/remember-window.ts';
import { sealSession } from './windows/seal-session.ts';
import { settleDesk } from './windows/settle-desk.ts';

const built = path.join(import.meta.dirname, '..');
const options = readStartOptions(process.argv.slice(1), process.cwd());
const dev = devServer(process.env, app.isPackaged);
const notices = createNotices();

notices.add(options.problem);
if (options.userData) notices.add(placeUserData(app, options.userData));
declareAppScheme();
closeNetwork(app.commandLine, dev);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  process.stdout.write('Dateline is open already: its window is in front now.\n');
  app.quit();
}

function start(): void {
  const { settings, notice } = openSettings({ folder: app.getPath('userData'), version: app.getVersion() });
  notices.add(notice);
  nativeTheme.themeSource = settings.preferences.theme;

  const desk = createDesk();
  const assets = assetsFolder();
  sealSession(session.defaultSession, dev);
  serveApp(
    protocol,
    {
      window: path.join(built, 'renderer'),
      theme: path.join(assets, 'page', 'fonts'),
      library: desk.current,
    },
    dev,
  );

  const window = openWindow({
    preload: path.join(built, 'preload', 'preload.cjs'),
    saved: settings.current.window ?? null,
    icon: path.join(assets, 'icons', 'icon.png'),
    devTools: !app.isPackaged,
  });
  const page = createPage(window);
  const dialogs = electronDialogs(window);
  desk.onChanged(() => page.tell('library.changed', null));

  const showing = async () => {
    const first = await openFirstLibrary(options.library, settings.current.lastLibrary ?? null);
    notices.add(first.notice);
    if (!first.library) return;
    await desk.change(first.library);
    settings.remember({ lastLibrary: first.library.folder });
  };
  const onlooker = {
    save: async () => !page.running || (await page.flush.ask()) === 'saved',
    moved: ({ folder, info }: Library) => {
      settings.remember({ lastLibrary: folder });
      page.tell('library.opened', info);
    },
  };

  registerRequests(
    {
      ...appHandlers({
        version: app.getVersion(),
        platform: process.platform,
        settings,
        desk,
        page,
        started: showing(),
        takeNotice: notices.take,
        themeChosen: (theme) => {
          nativeTheme.themeSource = theme;
        },
        openLink: (href) => shell.openExternal(href),
      }),
      ...libraryHandlers(
        desk,
        dialogs,
        { sample: path.join(assets, 'sample'), documents: documentsFolder(app) },
        onlooker,
      ),
      ...storyHandlers(desk, dialogs, (id) => settings.remember({ lastStory: id })),
      ...mediaHandlers(desk, dialogs),
      ...siteHandlers(desk, dialogs),
      ...exportHandlers(desk, dialogs, {
        proposed: () => exportFolder(app, settings),
        remember: (folder) => settings.remember({ lastExportFolder: folder }),
        reveal: (file) => shell.showItemInFolder(file),
      }),
    },
    window.webContents,
    (request, error) => report(`The request ${request} failed`, error),
  );

  const template = menuTemplate({
    platform: process.platform,
    appName: app.name,
    dev: !app.isPackaged,
    send: (command) => page.tell('menu.command', command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  offerContextMenu(window);

  rememberWindow(window, (state) => settings.remember({ window: state }));
  recoverRenderer(window, notices.add);
  guardClose(window, () => settleDesk(desk, page, askAboutUnsaved(window), () => window.hide()));
  window.on(
    'focus',
    () =>
      void desk
        .current()
        ?.refresh()
        .catch((error: unknown) => report('Looking at the library again failed', error)),
  );
  window.on('session-end', () => void page.flush.ask());
  powerMonitor.on('suspend', () => void page.flush.ask());
  powerMonitor.on('shutdown', () => app.quit());
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}

function report(what: string, error: unknown): void {
  process.stderr.write(
    `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

function giveUp(error: unknown): void {
  report('Dateline could not start', error);
  dialog.showErrorBox('Dateline could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
