import type { BrowserWindow } from 'electron';

/**
 * Holds the window open until `settle` says that it may close, however the closing began; where `putAway` answers true,
 * it was only put away.
 */
export function guardClose(
  window: BrowserWindow,
  settle: () => Promise<boolean>,
  putAway: () => boolean = () => false,
): void {
  let settling = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (settling || putAway()) return;
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
