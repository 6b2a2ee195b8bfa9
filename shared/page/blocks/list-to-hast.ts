import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../story/blocks/list.ts';
import { plainText } from '../../story/inline.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import { inlinesToHast } from './inlines-to-hast.ts';
import { textElement } from './text-element.ts';

/**
 * The list takes the direction of its first item, so that its markers stand on the side where its text
 * begins. A chosen one holds for all its items, and is written into `data-dir` too, so that an import of the
 * page finds it.
 */
export function listToHast(list: List, page: PageDirection): Element {
  const { direction } = list;
  if (direction) return listElement(list, { dir: direction, dataDir: direction }, chosenItemToHast);
  const dir = ownDirection(plainText(list.items[0]?.children ?? []), page);
  const own = dir ?? page;
  return listElement(list, { dir }, (item) => itemToHast(item, own));
}

function listElement(
  { ordered, start, items }: List,
  direction: { readonly dir?: PageDirection | undefined; readonly dataDir?: PageDirection },
  toHast: (item: ListItem) => Element,
): Element {
  const properties = ordered ? { ...direction, start } : { ...direction };
  return h(ordered ? 'ol' : 'ul', properties, lines(items.map(toHast)));
}

function itemToHast({ children, lists }: ListItem, outer: PageDirection): Element {
  const item = textElement('li', children, outer);
  const own = (item.properties.dir as PageDirection | undefined) ?? outer;
  return { ...item, children: [...item.children, ...lists.map((list) => listToHast(list, own))] };
}

function chosenItemToHast({ children, lists }: ListItem): Element {
  const nested = lists.map((list) => listElement(list, {}, chosenItemToHast));
  return h('li', inlinesToHast(children), nested);
}
