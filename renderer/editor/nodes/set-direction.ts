import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isElementNode, $isParagraphNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import { $selectedBlockNodes } from './block-run.ts';
import { $isQuoteNode } from './quote/QuoteNode.ts';
import { $isTableNode } from './table/TableNode.ts';

/**
 * Lets the selected paragraphs, headings, lists and tables, those of quotes too, run in a direction; null
 * for that of their first letter.
 */
export function $setDirection(direction: BlockDirection | null): void {
  for (const block of $selectedBlockNodes().flatMap($directedIn)) block.setDirection(direction);
}

/** The direction that was chosen for what a node stands in; undefined where that has none of its own. */
export function $directionAt(node: LexicalNode): BlockDirection | null | undefined {
  const block = [node, ...node.getParents()].find((at) => {
    const holder = at.getParent();
    return $isRootNode(holder) || $isQuoteNode(holder);
  });
  return $isDirected(block) ? block.getDirection() : undefined;
}

/** True for a block that may run in a direction of its own. */
function $isDirected(node: LexicalNode | undefined): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListNode(node) || $isTableNode(node);
}

function $directedIn(node: LexicalNode): readonly ElementNode[] {
  if ($isDirected(node)) return [node];
  return $isQuoteNode(node) ? node.getWords().filter($isElementNode).filter($isDirected) : [];
}
