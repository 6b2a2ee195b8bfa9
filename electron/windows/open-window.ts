import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { LastLook } from '../settings/last-look.ts';
import { windowBackground } from './background.ts';
import { WINDOW_URL } from './navigation.ts';
import { SMALLEST, windowBounds } from './window-bounds.ts';

export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly look: LastLook;
  readonly devTools: boolean;
}

/**
 * Shows the window where it was the last time, as far as that is on a screen, in the colour of its paper, and begins
 * to load its page.
 */
export function openWindow({ preload, look, devTools }: WindowOptions): BrowserWindow {
  nativeTheme.themeSource = look.theme;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...windowBounds(look.window, areas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Dateline',
    autoHideMenuBar: true,
    backgroundColor: windowBackground(nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  });
  if (look.window?.maximised) window.maximize();
  const recolour = () => window.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));
  window.loadURL(WINDOW_URL).catch((error: unknown) => {
    process.stderr.write(`The window could not load its page: ${String(error)}\n`);
  });
  return window;
}
