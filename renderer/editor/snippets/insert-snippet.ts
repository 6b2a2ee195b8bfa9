import { createCommand, HISTORY_PUSH_TAG, type LexicalCommand, type LexicalEditor } from 'lexical';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { $insertSnippet, type Filling } from './fill-places.ts';

/** Told where places wait to be filled; null ends the filling. */
export const FILL_PLACES_COMMAND: LexicalCommand<Filling | null> = createCommand('FILL_PLACES');

/**
 * Puts a snippet in as one step of undo, in place of what `$before` takes away, and goes to its first place
 * to fill.
 */
export function insertSnippet(editor: LexicalEditor, snippet: SnippetWithBody, $before?: () => void): void {
  editor.update(
    () => {
      $before?.();
      editor.dispatchCommand(FILL_PLACES_COMMAND, $insertSnippet(snippet));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
