import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import type { List, ListItem } from '../../../../shared/story/blocks/list.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $numberItems } from './number-items.ts';

export function $writeList(list: List): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1);
  node.append(...list.items.flatMap($itemToNodes)).setDirection(list.direction ?? null);
  $numberItems(node);
  return node;
}

/** The editor keeps each nested list in an item of its own, after the item that it hangs under. */
function $itemToNodes(item: ListItem): ListItemNode[] {
  const own = $withInlines($createListItemNode(), item.children);
  return [own, ...item.lists.map((list) => $createListItemNode().append($writeList(list)))];
}
