import hidden from './VisuallyHidden.module.css';

let region: HTMLElement | null = null;

/** Says one short sentence to whoever hears the window, for what only the eye would notice. */
export function announce(sentence: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('aria-live', 'polite');
    region.className = hidden.hidden ?? '';
    document.body.append(region);
  }
  // The same sentence again is said again only where it is another text node.
  region.replaceChildren(document.createTextNode(sentence));
}
