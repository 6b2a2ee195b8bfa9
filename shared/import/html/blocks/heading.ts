import type { Block } from '../../../story/block.ts';
import type { Heading } from '../../../story/blocks/heading.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { attribute, type HtmlElement } from '../html-tree.ts';

/** The level of a heading from 1 on, by its tag or by what it says of itself to screen readers; null for others. */
export function headingLevelOf(element: HtmlElement): number | null {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(element, 'role')?.trim().toLowerCase() !== 'heading') return null;
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2;
}

const storyLevel = (level: number): Heading['level'] => (level <= 2 ? 2 : level === 3 ? 3 : 4);

/**
 * Level 1 is the headline's, so it becomes 2; deeper ones than 4 become 4. Blocks inside (a picture, say)
 * follow in their order.
 */
export function headingFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  const level = storyLevel(headingLevelOf(element) ?? 4);
  return context.blocksOf(element.childNodes, place, context).map((block) => {
    if (block.type !== 'paragraph') return block;
    const { type: _, ...words } = block;
    return { type: 'heading', level, ...words };
  });
}
