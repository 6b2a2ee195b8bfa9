import type { Block, Figure } from './block.ts';

/** The pictures of a block, in reading order; none for a block of words. */
export function figuresIn(block: Block): readonly Figure[] {
  if (block.type === 'figure') return [block];
  return block.type === 'gallery' ? block.figures : NONE;
}

/** The pictures of a body, in reading order. */
export function figuresOf(body: readonly Block[]): readonly Figure[] {
  return body.flatMap(figuresIn);
}

const NONE: readonly Figure[] = [];

/** What stands in a body for some pictures: a gallery, or fewer than two as they are, and then `caption` as a paragraph of its own. */
export function blocksOfFigures(figures: readonly Figure[], caption = ''): readonly Block[] {
  if (figures.length >= 2) return [{ type: 'gallery', figures, caption }];
  return caption === ''
    ? figures
    : [...figures, { type: 'paragraph', children: [{ type: 'text', text: caption }] }];
}
