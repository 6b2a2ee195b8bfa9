/**
 * True while nothing has the focus that could want a key: it was taken away with what had it, or is in
 * something that is closing.
 */
export function isInTransit(focused: Element): boolean {
  return (
    focused === focused.ownerDocument.body ||
    focused.closest('[data-closed], [data-ending-style], [data-in-transit]') !== null
  );
}

/** True in a dialog, a popover or a menu that stands. */
export function isInOpenPopup(focused: Element): boolean {
  return focused.closest('[data-open]') !== null && !isInTransit(focused);
}
