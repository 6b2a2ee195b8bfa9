import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  defineExtension,
  INPUT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';

/** The fields and buttons of a picture lie inside the text; what is typed, cut or pasted in one is its own business. */
export const FieldGuardExtension = defineExtension({
  name: 'dateline/field-guard',
  register: (editor) =>
    mergeRegister(
      leaveFieldsAlone(editor, KEY_DOWN_COMMAND),
      leaveFieldsAlone(editor, BEFORE_INPUT_COMMAND),
      leaveFieldsAlone(editor, INPUT_COMMAND),
      leaveFieldsAlone(editor, COMPOSITION_START_COMMAND),
      leaveFieldsAlone(editor, COMPOSITION_END_COMMAND),
      leaveFieldsAlone(editor, COPY_COMMAND),
      leaveFieldsAlone(editor, CUT_COMMAND),
      leaveFieldsAlone(editor, PASTE_COMMAND),
      leaveFieldsAlone(editor, DRAGSTART_COMMAND),
      leaveFieldsAlone(editor, DROP_COMMAND),
    ),
});

function leaveFieldsAlone<E extends { readonly target: EventTarget | null } | null>(
  editor: LexicalEditor,
  command: LexicalCommand<E>,
): () => void {
  return editor.registerCommand(
    command,
    (event) => event?.target instanceof Element && event.target.closest(FIELDS) !== null,
    COMMAND_PRIORITY_CRITICAL,
  );
}

const FIELDS = 'textarea, input, button, [data-own-keys]';
