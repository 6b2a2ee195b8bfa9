import type { BLOCK_MODELS } from './blocks/block-models.ts';

type Models = typeof BLOCK_MODELS;

/** What a body is made of: the block of each model in `block-models.ts`, where everything is known of its type. */
export type Block = Parameters<Models[keyof Models]['canonical']>[0];

export type BlockType = Block['type'];

/** The blocks of one type. */
export type BlockOf<T extends BlockType> = Extract<Block, { readonly type: T }>;
