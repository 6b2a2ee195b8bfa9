import type { Block } from '../story/block.ts';

/** Ids of the stories that boxes in a body point to, each once, in their order. */
export function linkedIds(body: readonly Block[]): readonly string[] {
  return [...new Set(body.flatMap((block) => (block.type === 'related' ? [block.story] : [])))];
}
