import { mapOffset } from '../../shared/merge/map-offset.ts';
import type { Session } from '../session/session.ts';

/**
 * Whoever writes in a field that the library changes goes on at the same words: the browser would put the
 * caret to the end.
 */
export function keepCaretInFields(session: Session): () => void {
  return session.store.subscribe((now, before) => {
    if (now.fields === before.fields) return;
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const { value, selectionStart: start, selectionEnd: end } = field;
    if (start === null || end === null) return;
    // Behind the render that this change sets off.
    queueMicrotask(() =>
      queueMicrotask(() => {
        if (document.activeElement !== field || field.value === value) return;
        field.setSelectionRange(mapOffset(value, field.value, start), mapOffset(value, field.value, end));
      }),
    );
  });
}
