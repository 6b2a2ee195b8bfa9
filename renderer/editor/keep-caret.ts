import {
  $addUpdateTag,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';

/**
 * Whoever comes back to the text finds the caret where it was: the browser would put it at the beginning. A
 * pointer says itself where it wants it.
 */
export function keepCaret(editor: LexicalEditor): () => void {
  let isPointed = false;
  const down = () => {
    isPointed = true;
  };
  const up = () => {
    isPointed = false;
  };
  window.addEventListener('pointerdown', down, true);
  window.addEventListener('pointerup', up, true);
  window.addEventListener('pointercancel', up, true);
  return mergeRegister(
    () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
    },
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const selection = isPointed ? null : $getSelection();
        if (selection) {
          $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
          $setSelection(selection.clone());
        }
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
