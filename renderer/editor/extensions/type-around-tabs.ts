import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * The browser writes what is typed beside a tab into a text of its own behind it, which the editor takes
 * for a stranger and throws away: every letter would be lost. Where a tab stands in the text the editor
 * writes the letters itself.
 */
export function typeAroundTabs(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      const { inputType, data } = event;
      if (inputType !== 'insertText' || data === null || data === '\n' || event.isComposing) return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const node = selection.anchor.getNode();
      if (!$isTextNode(node) || !node.getTextContent().includes('\t')) return false;
      event.preventDefault();
      return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data);
    },
    COMMAND_PRIORITY_HIGH,
  );
}
