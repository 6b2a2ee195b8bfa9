import {
  $createNodeSelection,
  $getNodeByKey,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/** Gives the focus of a block's fields back to the text: the block itself is selected, or the caret stands below it. */
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
