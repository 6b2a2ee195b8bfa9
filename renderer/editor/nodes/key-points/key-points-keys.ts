import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $caretAtEdgeOf, $caretLine } from '../caret-line.ts';
import type { SectionKeys } from '../sections/section-keys.ts';
import { $tabThroughSections, type Sections } from '../sections/tab-through-sections.ts';
import { $isKeyPointsNode, $keyPointsAround, type KeyPointsNode } from './KeyPointsNode.ts';
import { $isKeyPointsTitleNode } from './KeyPointsTitleNode.ts';

/** What the keys do in the title of a box and in its points. */
export const KEY_POINTS_KEYS: SectionKeys = {
  $tab: (step) => $tabThroughSections(step, $sectionsAround),
  $enter: $enterInKeyPoints,
  $backspace: $backspaceInKeyPoints,
  $delete: $deleteInKeyPoints,
};

function $sectionsAround(node: LexicalNode): Sections | null {
  const block = $keyPointsAround(node);
  const line = block?.getTitle();
  return block && line ? { block, line, place: 'first' } : null;
}

/** Enter in the last, empty point leaves the box, and in the title goes on to the first point; true when it did. */
function $enterInKeyPoints(): boolean {
  const line = $caretLine($isKeyPointsNode);
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
function $backspaceInKeyPoints(): boolean {
  const line = $caretLine($isKeyPointsNode);
  if (!line || !$caretAtEdgeOf(line, 'before')) return false;
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
function $deleteInKeyPoints(): boolean {
  const line = $caretLine($isKeyPointsNode);
  if (!$isKeyPointsTitleNode(line) || !$caretAtEdgeOf(line, 'behind')) return false;
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
