import type { Heading as MdastHeading } from 'mdast';
import type { Block } from '../../../story/block.ts';
import { chosenDirection } from '../chosen-direction.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { inlinesFromMarkdown } from './paragraph.ts';

/** Level 1 is the headline's, so it becomes 2; deeper ones than 4 become 4. */
export function headingFromMarkdown(node: MdastHeading, context: MarkdownContext): readonly Block[] {
  const { direction, nodes } = chosenDirection(node.children);
  const { inlines, figures } = inlinesFromMarkdown(nodes, context);
  const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
  return inlines.length === 0
    ? figures
    : [{ type: 'heading', level, ...direction, children: inlines }, ...figures];
}
