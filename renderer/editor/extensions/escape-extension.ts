import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { isPressed } from '../../../shared/commands/keys.ts';
import { TEXT_KEYS } from '../../../shared/commands/place-keys.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';

/**
 * Escape leaves the caret in the text when there is nothing to close, and Alt+F10 goes from it to the
 * buttons that it has no key to reach by.
 */
export const EscapeExtension = defineExtension({
  name: 'dateline/escape',
  register: (editor) =>
    mergeRegister(
      // The editor library would let go of the focus, and the next key would be lost.
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => $isRangeSelection($getSelection()),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isKey = isPressed(TEXT_KEYS.toButtons, event, ON_MAC);
          const button = isKey ? buttonOf(editor) : null;
          if (!button) return false;
          event.preventDefault();
          button.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});

/** The button that Tab would find: of the table that the caret stands in, else of the toolbar. */
function buttonOf(editor: LexicalEditor): HTMLElement | null {
  const pane = editor.getRootElement()?.closest('section');
  for (const name of ['Table', 'Formatting']) {
    const found = pane?.querySelector<HTMLElement>(
      `[role="toolbar"][aria-label="${name}"] button[tabindex="0"]`,
    );
    if (found) return found;
  }
  return null;
}
