import type { List as MdastList, ListItem as MdastListItem } from 'mdast';
import type { List, ListItem } from '../../../story/block.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';

export function listToMdast(list: List): MdastList {
  return {
    type: 'list',
    ordered: list.ordered,
    start: list.ordered ? (list.start ?? 1) : null,
    spread: false,
    children: list.items.map(itemToMdast),
  };
}

function itemToMdast(item: ListItem): MdastListItem {
  const paragraph = { type: 'paragraph' as const, children: inlinesToMdast(item.children) };
  const lists = item.lists.map(listToMdast);
  return {
    type: 'listItem',
    spread: false,
    children: item.children.length > 0 ? [paragraph, ...lists] : lists,
  };
}
