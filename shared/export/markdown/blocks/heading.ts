import type { Heading as MdastHeading, PhrasingContent } from 'mdast';
import type { Heading } from '../../../story/block.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';

/** A heading is one line in Markdown, so its line breaks are `<br>`. */
export function headingToMdast(heading: Heading): MdastHeading {
  return { type: 'heading', depth: heading.level, children: inlinesToMdast(heading.children).map(oneLine) };
}

function oneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'raw', value: '<br>' };
  return 'children' in node ? ({ ...node, children: node.children.map(oneLine) } as PhrasingContent) : node;
}
