import { COMMAND_PRIORITY_HIGH, defineExtension, KEY_DOWN_COMMAND } from 'lexical';
import { actionOfKeys } from '../../../shared/commands/editor-commands.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { runAction } from '../commands/editor-actions.ts';

export const ShortcutExtension = defineExtension({
  name: 'dateline/shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey) return false;
        const action = actionOfKeys(event, ON_MAC);
        if (!action) return false;
        event.preventDefault();
        // Keys of the whole window hear of it only when the text has no use for it.
        event.stopPropagation();
        runAction(editor, action);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
