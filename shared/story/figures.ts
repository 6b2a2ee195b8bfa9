import type { Block } from './block.ts';
import { modelOf } from './blocks/block-models.ts';
import type { Figure, FigureChange } from './blocks/figure.ts';

/** The pictures of a block, in reading order; none for a block of words. */
export function figuresIn(block: Block): readonly Figure[] {
  return modelOf(block).figures(block);
}

/** The pictures of a body, in reading order. */
export function figuresOf(body: readonly Block[]): readonly Figure[] {
  return body.flatMap(figuresIn);
}

/** The body with each of its pictures exchanged; blocks in which nothing changed stay the same objects. */
export function mapFigures(body: readonly Block[], change: FigureChange): readonly Block[] {
  return body.flatMap((block) => modelOf(block).mapFigures(block, change));
}
