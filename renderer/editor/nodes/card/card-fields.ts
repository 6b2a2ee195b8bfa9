import {
  $createNodeSelection,
  $getNodeByKey,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';

/** One visit to a field is one step of undo: its first change starts the step, the others join it. */
export function updateField(editor: LexicalEditor, first: boolean, $change: () => void): void {
  editor.update($change, { tag: [first ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] });
}

/** Gives the focus back to the text: the card itself is selected, or the caret stands below it. */
export function leaveFields(editor: LexicalEditor, key: NodeKey, to: 'block' | 'below'): void {
  // The editor shows no caret while a field within it has the focus, so it has to be given that first.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => {
    const node = $getNodeByKey(key);
    if (!node) return;
    if (to === 'below') node.selectNext();
    else {
      const selection = $createNodeSelection();
      selection.add(key);
      $setSelection(selection);
    }
  });
}
