import type { Block } from './block.ts';
import { modelOf } from './blocks/block-models.ts';
import { canonicalBody } from './canonical-body.ts';

/**
 * What a reader sees of a body: `visibleInlines` everywhere, and no empty paragraphs, headings, items,
 * quotes, tables or code. Idempotent.
 */
export function visibleBody(body: readonly Block[]): readonly Block[] {
  return canonicalBody(body.flatMap((block) => modelOf(block).visible(block)));
}
