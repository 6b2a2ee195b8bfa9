import { $isRootOrShadowRoot, type LexicalNode } from 'lexical';

/**
 * Moves a block that stands in the body or nowhere (a picture, a divider, a quote) out of the line or list
 * that it was pasted into, to below it.
 */
export function $keepInBody(node: LexicalNode): void {
  let block: LexicalNode | null = node.getParent();
  if ($isRootOrShadowRoot(block)) return;
  while (block !== null && !$isRootOrShadowRoot(block.getParent())) block = block.getParent();
  block?.insertAfter(node);
}
