const FOCUSABLE = [
  ...['input', 'textarea', 'select', 'button'].map((name) => `${name}:not([disabled])`),
  ...['a[href]', '[contenteditable="true"]', '[tabindex]'],
].join(', ');

/** Moves the focus as the Tab key does. */
export function focusNext(document: Document, step: 1 | -1): void {
  const active = document.activeElement;
  const all = tabStops(document);
  const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
  const next = at < 0 && step < 0 ? all.length - 1 : at + step;
  all.at(next % all.length)?.focus();
}

/** Everything that Tab would come to, and what has the focus, as they stand in the page. */
export function tabStops(root: ParentNode): readonly HTMLElement[] {
  const active = document.activeElement;
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element === active || (isTabStop(element) && element.checkVisibility()),
  );
}

/** A text that can be written in is one without saying so. */
function isTabStop(element: HTMLElement): boolean {
  if (element.matches('[type="radio"]:not(:checked)')) return false;
  return element.tabIndex >= 0 || (element.isContentEditable && !element.hasAttribute('tabindex'));
}
