import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type RangeSelection,
} from 'lexical';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import { KINDS } from '../nodes/block-units.ts';
import { $leaveCode } from '../nodes/code/turn-into-code.ts';
import { $leaveKeyPoints } from '../nodes/key-points/turn-into-key-points.ts';
import { $tableAround } from '../nodes/table/TableNode.ts';
import { $blockKindAt } from './block-kind.ts';

/** Turns the selected blocks into `kind`; asking for what they already are turns them back into paragraphs. */
export function $turnInto(kind: TurnIntoAction): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $leaveRoot(selection);
  // A cell is a line of text and stays one.
  if ([selection.anchor, selection.focus].some((point) => $tableAround(point.getNode()))) return;
  const target = $blockKindAt(selection.anchor.getNode()) === kind ? 'paragraph' : kind;
  if (target !== 'keyPoints') $leaveKeyPoints(selection);
  if (target !== 'codeBlock' && $leaveCode(selection)) {
    if (target !== 'paragraph') $turnInto(target);
    return;
  }
  KINDS[target].$turnInto(selection);
}

/**
 * Puts ends that stand between blocks into the blocks, as of a selection to the start of a text that begins
 * with a table; one stays where no text is there.
 */
function $leaveRoot(selection: RangeSelection): void {
  for (const point of [selection.anchor, selection.focus]) {
    const root = point.getNode();
    if (!$isRootNode(root)) continue;
    const next = root.getChildAtIndex(point.offset);
    const block = next ?? root.getLastChild();
    if (!$isElementNode(block)) return;
    const leaf = (next ? block.getFirstDescendant() : block.getLastDescendant()) ?? block;
    if ($isTextNode(leaf)) point.set(leaf.getKey(), next ? 0 : leaf.getTextContentSize(), 'text');
    else if ($isElementNode(leaf)) point.set(leaf.getKey(), next ? 0 : leaf.getChildrenSize(), 'element');
    else {
      const at = leaf.getIndexWithinParent() + (next ? 0 : 1);
      point.set(leaf.getParentOrThrow().getKey(), at, 'element');
    }
  }
}
