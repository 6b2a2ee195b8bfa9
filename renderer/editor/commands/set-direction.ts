import { $isHeadingNode } from '@lexical/rich-text';
import { $isParagraphNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical';
import type { BlockDirection } from '../../../shared/story/block.ts';
import { $isQuoteNode } from '../nodes/quote/QuoteNode.ts';
import { $selectedBlocks } from './block-run.ts';

/** Lets the selected paragraphs and headings, those of quotes too, run in a direction; null for that of their first letter. */
export function $setDirection(direction: BlockDirection | null): void {
  for (const line of $selectedBlocks().flatMap($linesOf)) line.setDirection(direction);
}

/** The direction that was chosen for the line of a node; undefined where a line has none of its own. */
export function $directionAt(node: LexicalNode): BlockDirection | null | undefined {
  for (const at of [node, ...node.getParents()]) {
    const holder = at.getParent();
    if (!$isParagraphNode(at) && !$isHeadingNode(at)) continue;
    return $isRootNode(holder) || $isQuoteNode(holder) ? at.getDirection() : undefined;
  }
  return undefined;
}

function $linesOf(node: LexicalNode): readonly ElementNode[] {
  if ($isParagraphNode(node) || $isHeadingNode(node)) return [node];
  return $isQuoteNode(node) ? node.getWords().filter($isParagraphNode) : [];
}
