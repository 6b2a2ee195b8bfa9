import { type BrowserWindow, dialog } from 'electron';
import type { AskAboutUnsaved, CloseChoice } from './may-close.ts';

const CHOICES: readonly CloseChoice[] = ['try-again', 'stay', 'close-anyway'];

/** The native question before a window closes with changes that could not be written. */
export function askAboutUnsaved(window: BrowserWindow): AskAboutUnsaved {
  return async (outcome) => {
    const failed = outcome === 'failed';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: failed ? 'Your last changes could not be saved' : 'Your last changes are not saved yet',
      detail: failed
        ? 'The window says why, next to the story. Everything up to the last “Saved” is on disk.'
        : 'The window has not answered for five seconds. Everything up to the last “Saved” is on disk.',
      buttons: [failed ? 'Try again' : 'Keep waiting', 'Keep the window open', 'Close without saving'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return CHOICES[response] ?? 'stay';
  };
}
