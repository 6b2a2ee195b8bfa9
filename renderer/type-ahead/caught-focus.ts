let caught: WeakRef<Element> | null = null;

/** Gives an element the focus because nobody else took it; whoever wants it elsewhere may still take it. */
export function catchFocus(element: HTMLElement): void {
  element.focus();
  caught = new WeakRef(element);
}

/** True while the focus is where it was put because nobody else took it. */
export function isFocusCaught(): boolean {
  return caught !== null && caught.deref() === document.activeElement;
}
