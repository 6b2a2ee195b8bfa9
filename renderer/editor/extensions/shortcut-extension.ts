import { COMMAND_PRIORITY_HIGH, defineExtension, KEY_DOWN_COMMAND } from 'lexical';
import { runAction } from '../commands/editor-actions.ts';
import { matchesChord } from '../key-chord.ts';
import { SHORTCUTS } from '../shortcuts.ts';

export const ShortcutExtension = defineExtension({
  name: 'dateline/shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey) return false;
        const hit = SHORTCUTS.find(({ chords }) => chords.some((chord) => matchesChord(event, chord)));
        if (!hit) return false;
        event.preventDefault();
        // Keys of the whole window hear of it only when the text has no use for it.
        event.stopPropagation();
        runAction(editor, hit.action);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
