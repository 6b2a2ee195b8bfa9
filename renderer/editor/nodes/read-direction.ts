import type { ElementNode } from 'lexical';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';

/** The direction that was chosen for a block, as its story has it. */
export function $readDirection(node: ElementNode): { readonly direction?: BlockDirection } {
  const direction = node.getDirection();
  return direction === null ? {} : { direction };
}
