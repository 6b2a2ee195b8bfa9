import { openableHref } from '../../../shared/story/safe-href.ts';

/** The address of the link that an event happened in; null when it is none or not one for the system's browser. */
function linkAddress(event: Event): string | null {
  // The frame has classes of its own, so its elements are known by what they do.
  const target = event.target as Partial<Element> | null;
  const href = target?.closest?.('a[href]')?.getAttribute('href') ?? null;
  return href === null ? null : openableHref(href);
}

/**
 * Hands clicked links of the page to `open` and keeps the frame where it is: nothing in it navigates,
 * submits or takes a dropped file. The returned function ends that.
 */
export function openLinks(document: Document, open: (href: string) => void): () => void {
  const follow = (event: Event) => {
    const target = event.target as Partial<Element> | null;
    if (!target?.closest?.('a[href]')) return;
    event.preventDefault();
    const address = linkAddress(event);
    if (address !== null) open(address);
  };
  const refuse = (event: Event) => event.preventDefault();
  const listeners = [
    ['click', follow],
    ['auxclick', follow],
    ['submit', refuse],
    ['dragover', refuse],
    ['drop', refuse],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
}
