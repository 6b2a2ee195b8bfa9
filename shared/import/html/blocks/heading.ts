import type { Block } from '../../../story/block.ts';
import type { Heading } from '../../../story/blocks/heading.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import type { HtmlElement } from '../html-tree.ts';

const LEVELS: ReadonlyMap<string, Heading['level']> = new Map(
  Object.entries<Heading['level']>({ h1: 2, h2: 2, h3: 3 }),
);

/**
 * Level 1 is the headline's, so it becomes 2; deeper ones than 4 become 4. Blocks inside (a picture, say)
 * follow in their order.
 */
export function headingFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  const level = LEVELS.get(element.tagName) ?? 4;
  return context
    .blocksOf(element.childNodes, place, context)
    .map((block) =>
      block.type === 'paragraph' ? { type: 'heading', level, children: block.children } : block,
    );
}
