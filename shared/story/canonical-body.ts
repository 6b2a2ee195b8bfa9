import type { Block } from './block.ts';
import { modelOf } from './blocks/block-models.ts';

/**
 * The body in the one form that everything speaks: inlines canonical, neighbouring nested lists of one kind
 * joined and without a direction of their own, `start` only where it says something, `licence` likewise,
 * quotes and boxes never without a child, tables with a cell in every place, and a body that is one empty
 * paragraph is an empty body. Idempotent.
 */
export function canonicalBody(blocks: readonly Block[]): readonly Block[] {
  const body = blocks.map(canonicalBlock);
  const only = body.length === 1 ? body[0] : undefined;
  return only?.type === 'paragraph' && only.children.length === 0 ? [] : body;
}

/** One block in canonical form, see `canonicalBody`. */
export function canonicalBlock(block: Block): Block {
  return modelOf(block).canonical(block);
}
