import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { ServicesExtension } from '../editor-services.ts';
import { $codeAround } from '../nodes/code/CodeNode.ts';
import { $goToPlace, $wordBeforeCaret, type Filling } from './fill-places.ts';
import { FILL_PLACES_COMMAND, insertSnippet } from './insert-snippet.ts';

/** A trigger and Tab put a snippet in; then Tab goes from place to place until Escape, or until none is left. */
export const SnippetExtension = defineExtension({
  name: 'dateline/snippets',
  dependencies: [ServicesExtension],
  register: (editor) => {
    let filling: Filling | null = null;
    return mergeRegister(
      editor.registerCommand(
        FILL_PLACES_COMMAND,
        (next) => {
          filling = next;
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (filling && !$goToPlace(filling, event.shiftKey ? -1 : 1)) filling = null;
          const isDone = filling !== null || (!event.shiftKey && $expandTrigger(editor));
          if (isDone) event.preventDefault();
          return isDone;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          if (!filling) return false;
          filling = null;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      loadWhenIdle(editor),
    );
  },
});

function $expandTrigger(editor: LexicalEditor): boolean {
  const before = $wordBeforeCaret();
  if (!before || $codeAround(before.node)) return false;
  const { snippets } = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  const snippet = snippets.current().find(({ trigger }) => trigger !== '' && trigger === before.word);
  if (!snippet) return false;
  const { node, start, word } = before;
  insertSnippet(editor, snippet, () => node.select(start, start + word.length).removeText());
  return true;
}

/** A trigger has to be known when Tab is pressed; no start waits for it. */
function loadWhenIdle(editor: LexicalEditor): () => void {
  const { snippets } = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  const handle = requestIdleCallback(() => void snippets.load().catch(reportError), { timeout: 5000 });
  return () => cancelIdleCallback(handle);
}
