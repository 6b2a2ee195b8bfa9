import type { Block } from '../story/block.ts';
import type { List } from '../story/blocks/list.ts';
import type { Inline } from '../story/inline.ts';

/**
 * A box of key points that holds these blocks: each paragraph and each item is a point, a line before the
 * first list is the title. What can stand in no such box follows it; nothing but that is left when there
 * are no words.
 */
export function keyPointsOfBlocks(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  const heads = first?.type === 'heading' || (first?.type === 'paragraph' && second?.type !== 'paragraph');
  const title = heads ? first.children : [];
  const points: (readonly Inline[])[] = [];
  const after: Block[] = [];
  for (const block of heads ? blocks.slice(1) : blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') points.push(block.children);
    else if (block.type === 'list') for (const item of pointsOf(block)) points.push(item);
    else after.push(block);
  }
  if (title.length === 0 && points.length === 0) return after;
  return [{ type: 'keypoints', title, points: points.length === 0 ? [[]] : points }, ...after];
}

function pointsOf(list: List): readonly (readonly Inline[])[] {
  return list.items.flatMap((item) => {
    const own = item.children.length > 0 ? [item.children] : [];
    return [...own, ...item.lists.flatMap(pointsOf)];
  });
}
