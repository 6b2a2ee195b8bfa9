import type { Block, BlockOf, BlockType } from '../block.ts';
import { type PlainBlock, plainBlocks } from './block-models.ts';

/** What is done with a block of each type: one that is missing does not compile. */
export type BlockHandlers<Context extends readonly unknown[], Out> = {
  readonly [T in BlockType]: (block: BlockOf<T>, ...context: Context) => Out;
};

/** The same for a writer that prints some types of blocks itself and any other as its fallback in plain blocks. */
export type PartialBlockHandlers<Context extends readonly unknown[], Out> = Pick<
  BlockHandlers<Context, Out>,
  PlainBlock['type']
> &
  Partial<BlockHandlers<Context, Out>>;

/** What the handler of the block's type gives. Throws by name on a block of an unknown type. */
export function handleBlock<Context extends readonly unknown[], Out>(
  handlers: BlockHandlers<Context, Out>,
  block: Block,
  ...context: Context
): Out {
  const handle = ownHandler(handlers, block);
  if (!handle) throw new Error(`Unknown block "${String(block.type)}"`);
  return handle(block, ...context);
}

/**
 * What a writer prints for a block: with its own handler, or else its fallback. Throws by name on a block
 * of an unknown type.
 */
export function writeBlock<Context extends readonly unknown[], Out>(
  handlers: PartialBlockHandlers<Context, Out>,
  block: Block,
  ...context: Context
): readonly Out[] {
  const handle = ownHandler(handlers, block);
  if (handle) return [handle(block, ...context)];
  return plainBlocks(block).flatMap((plain) => writeBlock(handlers, plain, ...context));
}

function ownHandler<Context extends readonly unknown[], Out>(
  handlers: PartialBlockHandlers<Context, Out>,
  block: Block,
): ((block: Block, ...context: Context) => Out) | undefined {
  if (!Object.hasOwn(handlers, block.type)) return undefined;
  // The record pairs each type with the handler of that very type.
  return handlers[block.type] as ((block: Block, ...context: Context) => Out) | undefined;
}
