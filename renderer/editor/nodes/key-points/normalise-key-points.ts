import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { $createKeyPointsNode, $isKeyPointsNode, type KeyPointsNode } from './KeyPointsNode.ts';
import {
  $createKeyPointsTitleNode,
  $isKeyPointsTitleNode,
  type KeyPointsTitleNode,
} from './KeyPointsTitleNode.ts';

/**
 * Brings a box that was pasted into, typed into or cut from back to its form: one title, then points that
 * are paragraphs. What cannot stand in it (a picture, a quote) splits it, so nothing is lost.
 */
export function $normaliseKeyPoints(box: KeyPointsNode): void {
  for (const child of box.getChildren()) {
    if ($isParagraphNode(child) || $isKeyPointsTitleNode(child)) continue;
    if ($isListNode(child)) {
      for (const point of $pointsOf(child)) child.insertBefore(point);
      child.remove();
    } else if ($isElementNode(child) && !child.isShadowRoot()) $becomePoint(child);
    else if (!$isElementNode(child) && child.isInline()) child.replace($createParagraphNode()).append(child);
    else $moveOut(box, child);
  }
  if (!box.isAttached()) return;
  for (const title of box.getChildren().filter($isKeyPointsTitleNode).slice(1)) $becomePoint(title);
  const title = box.getChildren().find($isKeyPointsTitleNode) ?? $createKeyPointsTitleNode();
  const first = box.getFirstChild();
  if (!first?.is(title)) box.splice(0, 0, [title]);
  if (box.getPoints().length === 0) box.append($createParagraphNode());
}

/** A title that has left its box is a paragraph of the story. */
export function $normaliseKeyPointsTitle(title: KeyPointsTitleNode): void {
  if (!$isKeyPointsNode(title.getParent())) $becomePoint(title);
}

/** Each item as a paragraph, those of nested lists after the item that they hang under. */
function $pointsOf(list: ListNode): LexicalNode[] {
  return list.getChildren().flatMap((item) => {
    if (!$isListItemNode(item)) return [];
    const nested = item.getChildren().filter($isListNode);
    const own = item.getChildren().filter((child) => !$isListNode(child));
    const point = own.length > 0 || nested.length === 0 ? [$createParagraphNode().append(...own)] : [];
    return [...point, ...nested.flatMap($pointsOf)];
  });
}

function $becomePoint(node: LexicalNode): void {
  node.replace($createParagraphNode(), true);
}

function $moveOut(box: KeyPointsNode, stranger: LexicalNode): void {
  const after = stranger.getNextSiblings();
  box.insertAfter(stranger);
  if (after.length === 0) return;
  stranger.insertAfter($createKeyPointsNode().append($createKeyPointsTitleNode(), ...after));
}
