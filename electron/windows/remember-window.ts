import type { BrowserWindow } from 'electron';
import type { WindowState } from '../settings/settings-file.ts';

const QUIET_MS = 500;

/** Keeps where the window is, once it has come to rest and when it closes. */
export function rememberWindow(window: BrowserWindow, keep: (state: WindowState) => void): void {
  let timer: NodeJS.Timeout | null = null;
  const keepNow = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed() || window.isFullScreen()) return;
    keep({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const keepSoon = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(keepNow, QUIET_MS);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keepNow);
  window.on('closed', () => {
    if (timer) clearTimeout(timer);
  });
}
