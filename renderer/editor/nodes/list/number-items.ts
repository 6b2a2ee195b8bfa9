import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';

/** Gives each item the number it shows; an item that only holds a nested list shows none. */
export function $numberItems(list: ListNode): void {
  let value = list.getStart();
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    if (item.getValue() !== value) item.setValue(value);
    if (!$isListNode(item.getFirstChild())) value++;
  }
}
