import type { LexicalNode } from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBlock } from '../../../shared/story/canonical-body.ts';
import { BLOCK_UNITS } from '../nodes/block-units.ts';
import { EVERYTHING, type Scope } from '../nodes/inline/scope.ts';

/** The block that stands directly in the body as the story has it, canonical. */
export function $readBlock(node: LexicalNode, scope: Scope = EVERYTHING): Block {
  for (const { $read } of BLOCK_UNITS) {
    const block = $read(node, scope);
    if (block) return canonicalBlock(block);
  }
  throw new Error(`The editor holds the block "${node.getType()}", which no story can hold`);
}
