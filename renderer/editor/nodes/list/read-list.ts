import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isElementNode, type LexicalNode } from 'lexical';
import type { List, ListItem } from '../../../../shared/story/blocks/list.ts';
import type { Inline } from '../../../../shared/story/inline.ts';
import { $readInline, $readInlines } from '../inline/read-inlines.ts';
import type { Scope } from '../inline/scope.ts';
import { $readDirection } from '../read-direction.ts';

export function $readList(list: ListNode, scope: Scope): List {
  const items: { children: Inline[]; lists: List[] }[] = [];
  for (const item of list.getChildren()) {
    if (!scope.has(item)) continue;
    if (!$isListItemNode(item)) throw new Error(`The editor holds "${item.getType()}" in a list`);
    const nested = item
      .getChildren()
      .filter($isListNode)
      .filter((child) => scope.has(child));
    const inlines = item.getChildren().flatMap((child) => $readItemInline(child, scope));
    // An item of the editor that only holds a list belongs to the item above it.
    const owner = $isListNode(item.getFirstChild()) ? items.at(-1) : undefined;
    const target = owner ?? { children: [], lists: [] };
    if (!owner) items.push(target);
    target.children.push(...inlines);
    target.lists.push(...nested.map((child) => $readList(child, scope)));
  }
  const start = list.getStart();
  const read: readonly ListItem[] = items.length === 0 ? [{ children: [], lists: [] }] : items;
  return list.getListType() === 'number'
    ? { type: 'list', ordered: true, start, ...$readDirection(list), items: read }
    : { type: 'list', ordered: false, ...$readDirection(list), items: read };
}

function $readItemInline(child: LexicalNode, scope: Scope): Inline[] {
  if ($isListNode(child)) return [];
  // A paragraph dropped into an item is its line.
  if ($isElementNode(child) && !child.isInline()) return $readInlines(child, scope);
  return $readInline(child, scope);
}
