import { $isElementNode, type RangeSelection } from 'lexical';
import { $leaveQuotes } from '../quote/turn-into-quote.ts';
import { $isTableNode } from '../table/TableNode.ts';
import { $selectedAround, $selectedTopBlocks } from '../top-blocks.ts';
import { $createKeyPointsNode, $keyPointsAround, type KeyPointsNode } from './KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from './KeyPointsTitleNode.ts';
import { $unwrapKeyPoints } from './key-points-keys.ts';

/** Every line that is selected is a point of one box; what cannot stand in it parts it in two. */
export function $turnIntoKeyPoints(selection: RangeSelection): void {
  $leaveQuotes(selection);
  let box: KeyPointsNode | null = null;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isElementNode(block) || $isTableNode(block) || block.isShadowRoot()) box = null;
    else if (box) box.append(block);
    else {
      box = $createKeyPointsNode();
      block.insertBefore(box);
      box.append($createKeyPointsTitleNode(), block);
    }
  }
}

/** Leaves the words of the boxes that the selection touches. */
export function $leaveKeyPoints(selection: RangeSelection): void {
  for (const box of $selectedAround(selection, $keyPointsAround)) $unwrapKeyPoints(box);
}
