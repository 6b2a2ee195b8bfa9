import type { List as MdastList, ListItem as MdastListItem } from 'mdast';
import type { BlockDirection } from '../../../story/blocks/block-direction.ts';
import type { List, ListItem } from '../../../story/blocks/list.ts';
import { lineToMdast } from '../inlines-to-mdast.ts';

/** A direction that was chosen for a list is written around every line of it. */
export function listToMdast(list: List, outer?: BlockDirection): MdastList {
  const direction = list.direction ?? outer;
  return {
    type: 'list',
    ordered: list.ordered,
    start: list.ordered ? (list.start ?? 1) : null,
    spread: false,
    children: list.items.map((item) => itemToMdast(item, direction)),
  };
}

function itemToMdast(item: ListItem, direction: BlockDirection | undefined): MdastListItem {
  const lists = item.lists.map((list) => listToMdast(list, direction));
  if (item.children.length === 0) return { type: 'listItem', spread: false, children: lists };
  const paragraph = { type: 'paragraph' as const, children: lineToMdast(item.children, direction) };
  return { type: 'listItem', spread: needsBlankLine(item.lists[0]), children: [paragraph, ...lists] };
}

/**
 * Only a list that counts from 1 may follow a line of text directly (CommonMark 0.31, 5.3), be it inside
 * the first item of another.
 */
function needsBlankLine(list: List | undefined): boolean {
  if (list === undefined || (list.ordered && list.start !== undefined)) return list !== undefined;
  const first = list.items[0];
  return first?.children.length === 0 && needsBlankLine(first.lists[0]);
}
