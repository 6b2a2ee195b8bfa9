import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, dialog, protocol, session } from 'electron';
import { runAsCommand, wordsOfCommand } from './cli/run-as-command.ts';
import { createLibrarySlot } from './ipc/library-slot.ts';
import { registerRequests } from './ipc/register.ts';
import { assetsFolder } from './library/opening/assets-folder.ts';
import { declareAppScheme, serveApp } from './media/app-protocol.ts';
import { devServer } from './media/dev-server.ts';
import { report } from './report.ts';
import { readLastLook } from './settings/last-look.ts';
import { placeUserData } from './settings/place-user-data.ts';
import { portableFolder } from './settings/portable-folder.ts';
import { readStartOptions } from './start-options.mjs';
import { endThreads } from './threads/end-threads.ts';
import { runningThreads } from './threads/running-threads.ts';
import { closeNetwork } from './windows/close-network.ts';
import { guardContents } from './windows/guard-contents.ts';
import { createNotices } from './windows/notices.ts';
import { openWindow } from './windows/open-window.ts';
import { createPage } from './windows/page.ts';
import { quitAfterThreads } from './windows/quit-after-threads.ts';
import { quitOnSignals } from './windows/quit-on-signals.ts';
import { sealSession } from './windows/seal-session.ts';

/** A page that cannot be loaded is no reason not to say what is wrong. */
const LATEST_MS = 1000;

const built = path.join(import.meta.dirname, '..');
const words = process.argv.slice(1);
const options = readStartOptions(words, process.cwd());
const command = app.isPackaged ? wordsOfCommand(words, options, existsSync) : null;
// Before anything else, since it has to end before Electron is ready.
if (command) process.exit(await runAsCommand(command));

const dev = devServer(process.env, app.isPackaged);
const notices = createNotices();

notices.add(options.problem);
const userData = options.userData ?? (app.isPackaged ? portableFolder(process.execPath) : null);
if (userData) notices.add(placeUserData(app, userData));
declareAppScheme();
closeNetwork(app.commandLine, dev);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());
quitAfterThreads(
  app,
  () => runningThreads.size > 0,
  () => endThreads(),
  () => process.kill(process.pid, 'SIGKILL'),
);

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  process.stdout.write('Dateline is open already: its window is in front now.\n');
  app.quit();
}

function start(): void {
  const desk = createLibrarySlot(() => path.join(app.getPath('userData'), 'recovery'));
  const assets = assetsFolder();
  sealSession(session.defaultSession, dev);
  const begun = serveApp(
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
    look: readLastLook(app.getPath('userData')),
    devTools: !app.isPackaged,
  });
  const page = createPage(window);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });

  // What stands behind the window is read while its page is busy with its own beginning, and not before:
  // reading it would keep the page from its files.
  const answering = Promise.race([begun, delay(LATEST_MS, undefined, { ref: false })])
    .then(() => import('./compose-window.ts'))
    .then(({ composeWindow }) => {
      quitOnSignals(app);
      return composeWindow({ window, page, desk, notices, assets, askedLibrary: options.library });
    });
  answering.catch(giveUp);
  registerRequests(answering, window.webContents);
}

function giveUp(error: unknown): void {
  report('Dateline could not start', error);
  dialog.showErrorBox('Dateline could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
