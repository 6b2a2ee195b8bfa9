import type { BlockDirection } from '../../../story/blocks/block-direction.ts';
import { attribute, type HtmlElement } from '../html-tree.ts';

/** The direction that was chosen for an element of our own page; that of the text needs no word. */
export function chosenDirectionOf(element: HtmlElement): { readonly direction?: BlockDirection } {
  const direction = attribute(element, 'data-dir');
  return direction === 'ltr' || direction === 'rtl' ? { direction } : {};
}
