import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  getDOMSelection,
  KEY_DOWN_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';

const MOVES: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
]);

/**
 * The browser moves the caret at once and tells of it later: a key that comes in between, as somebody who
 * is quick presses it on a busy machine, would still do its work at the place before.
 */
export const FreshSelectionExtension = defineExtension({
  name: 'dateline/fresh-selection',
  register(editor) {
    let hasMoved = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key }) => {
          const root = editor.getRootElement();
          if (hasMoved && root !== null && document.activeElement === root) {
            const fresh = $createRangeSelectionFromDom(getDOMSelection(window), editor);
            if (fresh && $isRangeSelection($getSelection())) $setSelection(fresh);
          }
          hasMoved = MOVES.has(key);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          hasMoved = false;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
