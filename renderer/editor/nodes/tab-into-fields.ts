import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/**
 * Tab on a selected block goes into its own fields, to what `first` selects, not to the first field of the
 * whole story.
 */
export function tabIntoFields(
  editor: LexicalEditor,
  isBlock: (node: LexicalNode | undefined) => boolean,
  first: string,
): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
      if (event.shiftKey || !node || !isBlock(node)) return false;
      const field = editor.getElementByKey(node.getKey())?.querySelector<HTMLElement>(first);
      if (!field) return false;
      event.preventDefault();
      field.focus();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
