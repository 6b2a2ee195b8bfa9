import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../story/block.ts';
import { plainText } from '../../story/inline.ts';
import { lines } from '../lines.ts';
import type { Direction } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import { textElement } from './text-element.ts';

/** The list takes the direction of its first item, so that its markers stand on the side where its text begins. */
export function listToHast(list: List, page: Direction): Element {
  const dir = ownDirection(plainText(list.items[0]?.children ?? []), page);
  const own = dir ?? page;
  const properties = list.ordered ? { dir, start: list.start } : { dir };
  return h(list.ordered ? 'ol' : 'ul', properties, lines(list.items.map((item) => itemToHast(item, own))));
}

function itemToHast({ children, lists }: ListItem, outer: Direction): Element {
  const item = textElement('li', children, outer);
  const own = (item.properties.dir as Direction | undefined) ?? outer;
  return { ...item, children: [...item.children, ...lists.map((list) => listToHast(list, own))] };
}
