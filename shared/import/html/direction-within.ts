import type { BlockDirection } from '../../story/blocks/block-direction.ts';
import { textDirection } from '../../story/direction.ts';
import { attribute, type HtmlElement, type HtmlParent, isHtmlElement } from './html-tree.ts';

/** The direction that text runs in within an element: its own where it says one, else that around it. */
export function directionWithin(element: HtmlElement, outer: BlockDirection | null): BlockDirection | null {
  const style = /(?:^|;)\s*direction\s*:\s*(ltr|rtl)/i.exec(attribute(element, 'style') ?? '')?.[1];
  const said = (style ?? attribute(element, 'dir'))?.trim().toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return said === 'auto' ? null : outer;
}

/** The direction that holds where an element stands: what the nearest element around it says. */
export function directionAround(element: HtmlElement): BlockDirection | null {
  const around: HtmlElement[] = [];
  for (let at: HtmlParent | undefined = element; isHtmlElement(at); at = at.parentNode ?? undefined)
    around.unshift(at);
  return around.reduce<BlockDirection | null>((outer, each) => directionWithin(each, outer), null);
}

/**
 * The property `direction` of a block whose element has this direction; none where its text runs that way by
 * itself, or has no letters.
 */
export function directionUnlikeText(
  text: string,
  direction: BlockDirection | null,
): { readonly direction?: BlockDirection } {
  const own = textDirection(text);
  return direction === null || own === 'neutral' || own === direction ? {} : { direction };
}
