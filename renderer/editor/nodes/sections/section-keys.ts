import {
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/** What the keys do in a block that has sections, such as a title and points; each says whether it did anything. */
export interface SectionKeys {
  $tab(step: 1 | -1): boolean;
  $enter(): boolean;
  $backspace(): boolean;
  $delete(): boolean;
}

export function registerSectionKeys(
  editor: LexicalEditor,
  { $tab, $enter, $backspace, $delete }: SectionKeys,
): () => void {
  const own = (event: KeyboardEvent | null, done: boolean) => {
    if (done) event?.preventDefault();
    return done;
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => own(event, event?.shiftKey !== true && $enter()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => own(event, $backspace()), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => own(event, $delete()), COMMAND_PRIORITY_HIGH),
    // After the lists, which may stand in a section.
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => own(event, $tab(event.shiftKey ? -1 : 1)),
      COMMAND_PRIORITY_LOW,
    ),
  );
}
