import type { BrowserWindow } from 'electron';

/** Holds the window open until `settle` says that it may close, however the closing began. */
export function guardClose(window: BrowserWindow, settle: () => Promise<boolean>): void {
  let settling = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (settling) return;
    settling = true;
    settle()
      .then((close) => {
        if (close) window.destroy();
      })
      .catch((error: unknown) => {
        process.stderr.write(`Dateline could not close in order: ${String(error)}\n`);
        window.destroy();
      })
      .finally(() => {
        settling = false;
      });
  });
}
