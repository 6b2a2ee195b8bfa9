import { type BrowserWindow, dialog } from 'electron';
import type { AppError } from '../../shared/result.ts';
import { createCrashLimit } from './crash-limit.ts';

const NOTICE: AppError = {
  code: 'internal',
  message:
    'The window stopped and was opened again; everything up to the last “Saved” is on disk, so check ' +
    'the last sentence you wrote.',
};

/** Loads a window again whose page has crashed, unless it crashes again and again. */
export function recoverRenderer(window: BrowserWindow, tell: (notice: AppError) => void): void {
  const mayReload = createCrashLimit();
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    process.stderr.write(`The window's page stopped: ${reason} (${exitCode}).\n`);
    if (mayReload(Date.now())) {
      tell(NOTICE);
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(
      'Dateline has to close',
      'Its window keeps stopping. Your stories are safe in their folder; please start Dateline again.',
    );
    window.destroy();
  });
}
