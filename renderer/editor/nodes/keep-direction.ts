import type { ElementNode } from 'lexical';

/** A block that becomes another runs as it did. */
export function $keepDirection(from: ElementNode, to: ElementNode): void {
  to.setDirection(from.getDirection());
}
