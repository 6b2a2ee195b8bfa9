import { $getRoot, type LexicalEditor } from 'lexical';
import { mapOffset } from '../../../shared/merge/map-offset.ts';
import { holdKeys } from '../../type-ahead/window-keys.ts';
import { $focusedField } from '../find/field-place.ts';

/** The fields of a block are drawn within this. */
const PATIENCE_MS = 1000;

/**
 * Notes the field of a picture or a card that is being written in; what it returns gives the focus back to
 * the same field of the block that is in its place, or to the text where there is none.
 */
export function preserveFieldFocus(editor: LexicalEditor): () => void {
  const focused = editor.read(() => {
    const found = $focusedField(editor);
    return found && { ...found, index: $getRoot().getChildrenKeys().indexOf(found.block) };
  });
  if (!focused) return () => undefined;
  const { field, at, index } = focused;
  const { value, selectionStart, selectionEnd } = field;
  const place = (next: HTMLTextAreaElement) => {
    next.focus({ preventScroll: true });
    next.setSelectionRange(
      mapOffset(value, next.value, selectionStart),
      mapOffset(value, next.value, selectionEnd),
    );
  };
  const find = () => {
    const key = editor.read(() => $getRoot().getChildrenKeys()[index]);
    const block = key === undefined ? null : editor.getElementByKey(key);
    const next = block?.querySelector(`[data-words-at="${at}"]`)?.nextElementSibling;
    return next instanceof HTMLTextAreaElement ? next : null;
  };
  return () => {
    const hold = holdKeys();
    const until = performance.now() + PATIENCE_MS;
    const look = () => {
      // The field is still there, or somebody has gone elsewhere.
      const isOver = document.activeElement !== document.body;
      const next = isOver ? null : find();
      if (next) place(next);
      else if (!isOver && performance.now() < until) {
        requestAnimationFrame(look);
        return;
      } else if (!isOver) editor.getRootElement()?.focus({ preventScroll: true });
      hold.release();
    };
    look();
  };
}
