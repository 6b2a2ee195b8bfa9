import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import { DatelineError } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';

export interface EditServices {
  /** When the person last pressed a key or a button in the window, in milliseconds of some clock, and the time now. */
  pressedAt(): number;
  now(): number;
  /** Does it to what has the focus in the window. */
  run(command: ClipboardCommand): void;
}

/**
 * A press is answered at once, or as soon as what it was meant for is there; what comes later than this was
 * asked for by nobody.
 */
const AT_ONCE_MS = 12_000;

export function editHandlers(services: EditServices): HandlersOf<'edit'> {
  return {
    'edit.clipboard': ({ command }) => {
      // A page that ran wild could read the clipboard whenever it liked.
      if (services.now() - services.pressedAt() > AT_ONCE_MS) {
        throw new DatelineError(
          'access-denied',
          'The clipboard is used only right after a key or a button was pressed: try again.',
        );
      }
      services.run(command);
      return null;
    },
  };
}
