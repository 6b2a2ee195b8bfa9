import { pressedKey } from './held-key.ts';

/**
 * Lets the window hear keys that are pressed in a frame, as pressed on the frame itself: its commands, and
 * the keys that are held for what they call up. A page has no field that would want them. The returned
 * function ends that.
 */
export function forwardKeys(page: Document, frame: HTMLIFrameElement): () => void {
  const forward = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressedKey(event);
    const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
    if (!frame.dispatchEvent(new KeyboardEvent(event.type, init))) event.preventDefault();
  };
  page.addEventListener('keydown', forward);
  page.addEventListener('keyup', forward);
  return () => {
    page.removeEventListener('keydown', forward);
    page.removeEventListener('keyup', forward);
  };
}
