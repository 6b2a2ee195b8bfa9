import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';

/** One visit to a field is one step of undo: its first change starts the step, the others join it. */
export function updateField(editor: LexicalEditor, first: boolean, $change: () => void): void {
  editor.update($change, { tag: [first ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] });
}
