import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  COMMAND_PRIORITY_BEFORE_HIGH,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { prefetch } from '../../scheduling/prefetch.ts';
import { ServicesExtension } from '../editor-services.ts';
import { $codeAround } from '../nodes/code/CodeNode.ts';
import {
  $goToPlace,
  $hasPlaces,
  $wordBeforeCaret,
  type Filling,
  type WordBeforeCaret,
} from './fill-places.ts';
import { FILL_PLACES_COMMAND, insertSnippet } from './insert-snippet.ts';

/** A trigger and Tab put a snippet in; then Tab goes from place to place, and behind the last; Escape ends it. */
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
          // With no place left the trigger may have come back by undo.
          const isFilling = filling !== null && ($hasPlaces(filling) || !$triggered(editor));
          const went = filling && isFilling ? $goToPlace(filling, event.shiftKey ? -1 : 1) : 'away';
          if (went !== 'place') filling = null;
          const isDone = went !== 'away' || (!event.shiftKey && $expandTrigger(editor));
          if (isDone) event.preventDefault();
          return isDone;
        },
        // A snippet may be filled in a cell, where Tab goes to the next one otherwise.
        COMMAND_PRIORITY_BEFORE_HIGH,
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

interface Triggered {
  readonly snippet: SnippetWithBody;
  readonly before: WordBeforeCaret;
}

/** The snippet that the word before the caret stands for. */
function $triggered(editor: LexicalEditor): Triggered | null {
  const before = $wordBeforeCaret();
  if (!before || $codeAround(before.node)) return null;
  const { snippets } = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  const snippet = snippets.current().find(({ trigger }) => trigger !== '' && trigger === before.word);
  return snippet ? { snippet, before } : null;
}

function $expandTrigger(editor: LexicalEditor): boolean {
  const triggered = $triggered(editor);
  if (!triggered) return false;
  const { node, start, word } = triggered.before;
  insertSnippet(editor, triggered.snippet, () => node.select(start, start + word.length).removeText());
  return true;
}

/** A trigger has to be known when Tab is pressed; no start waits for it. */
function loadWhenIdle(editor: LexicalEditor): () => void {
  const { snippets } = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  return prefetch(() => snippets.load());
}
