import { $isListNode, type ListNode } from '@lexical/list';
import type { EditorState } from 'lexical';

/**
 * Joins a list with the one below when they have just become neighbours, as when the paragraph between them
 * is deleted. Two lists that already stood together are two lists of the story (the second may count from
 * its own number) and stay so.
 */
export function $joinNewNeighbours(list: ListNode, before: EditorState): void {
  const next = list.getNextSibling();
  if (!$isListNode(next) || next.getListType() !== list.getListType()) return;
  if (next.getDirection() !== list.getDirection()) return;
  const nodes = before._nodeMap;
  const was = nodes.get(list.getKey());
  if (was?.__next === next.getKey() || (!was && !nodes.has(next.getKey()))) return;
  list.append(...next.getChildren());
  next.remove();
}
