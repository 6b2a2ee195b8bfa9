import type { EventEmitter } from 'node:events';

export interface PuttingAway {
  readonly platform: NodeJS.Platform;
  /** Electron's app: it tells that the program is about to quit, and that its icon in the Dock was clicked. */
  readonly app: EventEmitter;
  readonly window: { hide(): void; show(): void };
  /** Brings what was typed to the disk. */
  save(): Promise<unknown>;
}

/**
 * On a Mac, closing a window does not quit the program: the window is put away, saved, until the icon in the Dock is
 * clicked. Gives what a close asks first: true when the window was put away, false when it is to be closed.
 */
export function putAwayOnMac({ platform, app, window, save }: PuttingAway): () => boolean {
  if (platform !== 'darwin') return () => false;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('activate', () => window.show());
  return () => {
    if (isQuitting) {
      // Whoever decides to stay has not quit, and may close the window next.
      isQuitting = false;
      return false;
    }
    void save();
    window.hide();
    return true;
  };
}
