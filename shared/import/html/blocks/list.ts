import type { Block } from '../../../story/block.ts';
import type { List } from '../../../story/blocks/list.ts';
import { plainText } from '../../../story/inline.ts';
import { listItemsOf } from '../../list-items-of.ts';
import { directionUnlikeText } from '../direction-within.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { attribute, type HtmlElement, isHtmlElement } from '../html-tree.ts';

/** Lists nested deeper are read as text of the item around them. */
export const MAX_LIST_DEPTH = 12;

/** The list, and after it what cannot stand in one (pictures). */
export function listFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  const within = { ...place, listDepth: place.listDepth + 1 };
  const contents = element.childNodes.map((child) =>
    context.blocksOf(
      isHtmlElement(child) && child.tagName === 'li' ? child.childNodes : [child],
      within,
      context,
    ),
  );
  const { items, after } = listItemsOf(contents);
  const ordered = element.tagName === 'ol';
  const start = ordered ? firstNumber(element) : undefined;
  const direction = directionUnlikeText(
    items.map(({ children }) => plainText(children)).join(' '),
    place.direction,
  );
  const list: List = {
    type: 'list',
    ...direction,
    ordered,
    ...(start === undefined ? {} : { start }),
    items,
  };
  return items.length === 0 ? after : [list, ...after];
}

function firstNumber(element: HtmlElement): number | undefined {
  const first = element.childNodes.find((child) => isHtmlElement(child) && child.tagName === 'li');
  const value = (isHtmlElement(first) ? attribute(first, 'value') : null) ?? attribute(element, 'start');
  return value !== null && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
