import { type ElementTransformer, ORDERED_LIST, UNORDERED_LIST } from '@lexical/markdown';
import { $keyPointsAround } from '../key-points/KeyPointsNode.ts';
import { $isAttributionNode } from '../quote/AttributionNode.ts';

/** A list begins where a line can become one: not on the line that says who is quoted, nor in a box of points. */
function outsideLines(list: ElementTransformer): ElementTransformer {
  return {
    ...list,
    replace: (block, ...rest) =>
      $isAttributionNode(block) || $keyPointsAround(block) ? false : list.replace(block, ...rest),
  };
}

export const typedLists: readonly ElementTransformer[] = [
  outsideLines(UNORDERED_LIST),
  outsideLines(ORDERED_LIST),
];
