import { BrowserWindow, nativeImage, nativeTheme, screen } from 'electron';
import type { WindowState } from '../settings/settings-file.ts';
import { windowBackground } from './background.ts';
import { WINDOW_URL } from './navigation.ts';
import { SMALLEST, windowBounds } from './window-bounds.ts';

export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Absolute path of a picture; systems that take it from the program itself ignore it. */
  readonly icon: string;
  readonly devTools: boolean;
}

/** Puts a window where it was the last time, as far as that is on a screen, and lets it be shown. */
export type PlaceWindow = (saved: WindowState | null) => Promise<void>;

export interface OpenedWindow {
  readonly window: BrowserWindow;
  readonly place: PlaceWindow;
}

/** Makes the window and begins to load it; hidden until its page can be seen and its place is known. */
export function openWindow({ preload, icon, devTools }: WindowOptions): OpenedWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...windowBounds(null, areas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
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
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
  });
  const place: PlaceWindow = async (saved) => {
    if (saved) window.setBounds(windowBounds(saved, areas));
    await painted;
    if (window.isDestroyed()) return;
    if (saved?.maximised) window.maximize();
    window.show();
    // Afterwards, since reading a picture would hold up the first look at the page.
    if (process.platform === 'linux') window.setIcon(nativeImage.createFromPath(icon));
  };
  const recolour = () => window.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));
  window.loadURL(WINDOW_URL).catch((error: unknown) => {
    process.stderr.write(`The window could not load its page: ${String(error)}\n`);
  });
  return { window, place };
}
