import type { Block } from '../story/block.ts';

/** Blocks are immutable: what one was printed as stays true. */
const keys = new WeakMap<Block, string>();

/**
 * Equal for blocks that say and look the same, whichever order their properties were written in by a
 * program of the same version.
 */
export function blockKey(block: Block): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = JSON.stringify(block);
  keys.set(block, key);
  return key;
}

/** True for blocks that say and look the same, whatever objects they are. */
export function isSameBlock(a: Block, b: Block): boolean {
  return a === b || blockKey(a) === blockKey(b);
}

/** True for bodies of the same blocks in the same order. */
export function isSameBody(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, at) => isSameBlock(block, b[at] as Block));
}
