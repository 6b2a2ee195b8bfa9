import type { BrowserWindow } from 'electron';
import { assertNever } from '../../shared/assert-never.ts';
import type { EditServices } from '../ipc/edit-handlers.ts';

/** Cuts, copies and pastes in a window, and knows when a person last pressed something in it. */
export function windowClipboard({ webContents }: BrowserWindow): EditServices {
  let pressed = Number.NEGATIVE_INFINITY;
  webContents.on('input-event', (_event, { type }) => {
    if (/^(?:mouseDown|mouseUp|rawKeyDown|keyDown|gestureTap)$/.test(type)) pressed = performance.now();
  });
  return {
    pressedAt: () => pressed,
    now: () => performance.now(),
    run: (command) => {
      switch (command) {
        case 'cut':
          return webContents.cut();
        case 'copy':
          return webContents.copy();
        case 'paste':
          return webContents.paste();
        case 'paste-plain':
          return webContents.pasteAndMatchStyle();
        default:
          return assertNever(command, 'clipboard command');
      }
    },
  };
}
