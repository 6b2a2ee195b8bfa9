import {
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
} from 'lexical';
import { tabThroughFields } from '../nodes/tab-through-fields.ts';
import { typeAroundTabs } from './type-around-tabs.ts';

/** Told when Tab was pressed where nothing in the text has a use for it. */
export const TAB_UNUSED_COMMAND: LexicalCommand<void> = createCommand('TAB_UNUSED');

/**
 * Tab never leaves the text: a key too many must not carry what is typed next to another control. Blocks
 * with a use for it take it at a higher priority; what is left does nothing, and the person is told which
 * key leaves.
 */
export const TabExtension = defineExtension({
  name: 'dateline/tab',
  register: (editor) =>
    mergeRegister(
      tabThroughFields(editor),
      typeAroundTabs(editor),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          event.preventDefault();
          editor.dispatchCommand(TAB_UNUSED_COMMAND, undefined);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
