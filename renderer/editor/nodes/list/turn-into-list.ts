import { $insertList, $isListItemNode, $isListNode, $removeList, type ListNode } from '@lexical/list';
import { $findMatchingParent, $isElementNode, $isRootNode, type RangeSelection } from 'lexical';
import type { BlockDirection } from '../../../../shared/story/blocks/block-direction.ts';
import { $selectedBlockNodes } from '../block-run.ts';
import { $isAttributionNode } from '../quote/AttributionNode.ts';
import { $setDirection } from '../set-direction.ts';

export function $turnIntoList(selection: RangeSelection, type: 'bullet' | 'number'): void {
  // Where no text is, there is nothing to make a list of.
  if ([selection.anchor, selection.focus].some((point) => $isRootNode(point.getNode()))) return;
  // A name under a quote is no list.
  const line = $findMatchingParent(selection.anchor.getNode(), $isAttributionNode);
  if (line !== null) return;
  const direction = $commonDirection();
  $insertList(type);
  $setDirection(direction);
}

/** Lists have to be taken apart by their own rules; true when the caret was in one. */
export function $leaveLists(selection: RangeSelection): boolean {
  const inList = selection.anchor.getNode().getParents().some($isListNode);
  if (!inList) return false;
  // An item hands its own direction on to the paragraph that it becomes.
  for (const list of $selectedBlockNodes().filter($isListNode)) $handDirectionOn(list, list.getDirection());
  $removeList();
  return true;
}

/** The direction that was chosen for all of the selected blocks. */
function $commonDirection(): BlockDirection | null {
  const chosen = new Set(
    $selectedBlockNodes().map((block) => ($isElementNode(block) ? block.getDirection() : null)),
  );
  const [direction] = chosen;
  return chosen.size === 1 ? (direction ?? null) : null;
}

function $handDirectionOn(list: ListNode, direction: BlockDirection | null): void {
  for (const item of list.getChildren().filter($isListItemNode)) {
    item.setDirection(direction);
    for (const nested of item.getChildren().filter($isListNode)) $handDirectionOn(nested, direction);
  }
}
