import { mergeRegister } from '@lexical/utils';
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { announce } from '../../ui/announce.ts';

/** Says that something was taken back or done again, which is otherwise only seen. */
export const HistorySpeechExtension = defineExtension({
  name: 'dateline/history-speech',
  register: (editor) =>
    mergeRegister(
      speak(editor, UNDO_COMMAND, CAN_UNDO_COMMAND, ['Undone', 'Nothing to undo']),
      speak(editor, REDO_COMMAND, CAN_REDO_COMMAND, ['Done again', 'Nothing to do again']),
    ),
});

/** Both commands pass on, to where they are carried out. */
function speak(
  editor: LexicalEditor,
  command: LexicalCommand<void>,
  can: LexicalCommand<boolean>,
  [done, nothing]: readonly [string, string],
): () => void {
  let isPossible = false;
  return mergeRegister(
    editor.registerCommand(
      can,
      (now) => {
        isPossible = now;
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      command,
      () => {
        announce(isPossible ? done : nothing);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}
