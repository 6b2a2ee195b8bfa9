import type { BlockContent, Blockquote } from 'mdast';
import type { KeyPoints } from '../../../story/blocks/key-points.ts';
import { KEY_POINTS_MARKER } from '../conventions.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';
import { listToMdast } from './list.ts';

/**
 * A quote whose first line is a comment that says what it is, then the title, then the points as a list; a
 * plain reader shows a quote.
 */
export function keyPointsToMdast({ title, points }: KeyPoints): Blockquote {
  const items = points.filter((point) => point.length > 0).map((children) => ({ children, lists: [] }));
  const children: BlockContent[] = [{ type: 'html', value: KEY_POINTS_MARKER }];
  if (title.length > 0) children.push({ type: 'paragraph', children: inlinesToMdast(title) });
  if (items.length > 0) children.push(listToMdast({ type: 'list', ordered: false, items }));
  return { type: 'blockquote', children };
}
