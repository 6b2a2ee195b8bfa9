import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $goBefore, $goBehind } from '../go-beside.ts';
import { $isKeyPointsNode, $keyPointsAround, type KeyPointsNode } from './KeyPointsNode.ts';
import { $isKeyPointsTitleNode } from './KeyPointsTitleNode.ts';

/** Tab goes from the title to the points, and on behind the box; with -1 the same way back. True when it went. */
export function $tabInKeyPoints(step: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.focus.getNode();
  const box = $keyPointsAround(at);
  const title = box?.getTitle();
  if (!box || !title) return false;
  const isInTitle = at.is(title) || title.isParentOf(at);
  if (step === -1 && isInTitle) return $goBefore(box);
  if (step === -1) title.selectEnd();
  else if (isInTitle) title.getNextSibling()?.selectStart();
  else $goBehind(box);
  return true;
}

/** Enter in the last, empty point leaves the box, and in the title goes on to the first point; true when it did. */
export function $enterInKeyPoints(): boolean {
  const line = $caretLine();
  const box = line?.getParent();
  if (!line || !$isKeyPointsNode(box)) return false;
  if ($isKeyPointsTitleNode(line)) {
    line.getNextSibling()?.selectStart();
    return true;
  }
  if (!$isParagraphNode(line) || !line.isEmpty() || line.getNextSibling() !== null) return false;
  const below = $createParagraphNode();
  box.insertAfter(below);
  if (box.getPoints().length > 1) line.remove();
  below.select();
  return true;
}

/**
 * Backspace at the very start of a box takes the box away and leaves its words; true when it did, or went
 * into the box above.
 */
export function $backspaceInKeyPoints(): boolean {
  const line = $caretLine();
  if (!line || !$caretAtStartOf(line)) return false;
  const before = line.getPreviousSibling();
  if ($isKeyPointsNode(before) && $isParagraphNode(line)) {
    before.getLastChild()?.selectEnd();
    if (line.isEmpty()) line.remove();
    return true;
  }
  const box = line.getParent();
  if (!$isKeyPointsNode(box)) return false;
  if ($isKeyPointsTitleNode(line)) {
    $unwrapKeyPoints(box);
    return true;
  }
  if (!$isKeyPointsTitleNode(before)) return false;
  before.selectEnd();
  if ($isElementNode(line) && line.isEmpty() && box.getPoints().length > 1) line.remove();
  return true;
}

/** Delete at the end of the title goes to the first point, rather than pull it into the title; true when it did. */
export function $deleteInKeyPoints(): boolean {
  const selection = $getSelection();
  const line = $caretLine();
  if (!$isRangeSelection(selection) || !$isKeyPointsTitleNode(line)) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  const size = anchor.type === 'text' ? node.getTextContentSize() : line.getChildrenSize();
  if (anchor.offset !== size || (!node.is(line) && !$isLastIn(node, line))) return false;
  line.getNextSibling()?.selectStart();
  return true;
}

/** Leaves the words of a box as paragraphs, its title among them where it has one. */
export function $unwrapKeyPoints(box: KeyPointsNode): void {
  const title = box.getTitle();
  if (title && !title.isEmpty()) {
    const line = $createParagraphNode();
    box.insertBefore(line);
    line.append(...title.getChildren());
  }
  const points = box.getPoints();
  const wasInTitle = $holdsCaret(title);
  for (const point of points) box.insertBefore(point);
  if (wasInTitle && title?.isEmpty()) points[0]?.selectStart();
  box.remove();
}

function $holdsCaret(node: LexicalNode | null): boolean {
  const selection = $getSelection();
  return node !== null && $isRangeSelection(selection) && selection.anchor.getNode().is(node);
}

function $caretAtStartOf(line: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.offset !== 0) return false;
  for (let at: LexicalNode | null = selection.anchor.getNode(); at && !at.is(line); at = at.getParent()) {
    if (at.getPreviousSibling() !== null) return false;
  }
  return true;
}

function $isLastIn(node: LexicalNode, line: LexicalNode): boolean {
  for (let at: LexicalNode | null = node; at !== null && !at.is(line); at = at.getParent()) {
    if (at.getNextSibling() !== null) return false;
  }
  return true;
}

/** The line of a box, or the block of the body, that a collapsed caret stands in. */
function $caretLine(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const box = $keyPointsAround(node);
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    const parent = at.getParent();
    if (box ? parent?.is(box) : parent?.getType() === 'root') return at;
  }
  return null;
}
