import type { CheckedField } from '../../../shared/gate/row.ts';
import type { Following } from '../../following/following.ts';
import { pageView } from './page-view.ts';
import { pointedField, pointedWords } from './pointed-words.ts';

const INPUTS = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Lets the page and the text go along with each other, and hands on what is clicked on the page: words of the text to
 * the text, and what stands above it to `onField`. Returns the end of it.
 */
export function followPage(
  page: Document,
  following: Following,
  onField: (field: CheckedField) => void,
): () => void {
  const detach = following.attachPage(pageView(page));
  const ends = [detach];
  const listen = (target: EventTarget, type: string, listener: (event: Event) => void) => {
    const options = { capture: true, passive: true };
    target.addEventListener(type, listener, options);
    ends.push(() => target.removeEventListener(type, listener, options));
  };
  for (const input of INPUTS) {
    // A key that the frame hands on to the window was pressed on the page.
    listen(window, input, ({ isTrusted }) => isTrusted && following.touch('text'));
    listen(page, input, () => following.touch('page'));
  }
  listen(page, 'scroll', () => following.scrolled('page'));
  if (page.defaultView) listen(page.defaultView, 'resize', following.pageReflowed);
  listen(page, 'click', (event) => {
    const target = event.target as Partial<Element> | null;
    // Whoever selects words, or follows a link, wants nothing else.
    if (page.getSelection()?.isCollapsed === false || target?.closest?.('a[href], summary')) return;
    const words = pointedWords(page, event as MouseEvent);
    const field = pointedField(event);
    if (words) following.point(words);
    else if (field) onField(field);
  });
  void page.fonts?.ready.then(following.pageReflowed);
  return () => {
    for (const end of ends) end();
  };
}
