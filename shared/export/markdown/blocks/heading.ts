import type { Heading as MdastHeading } from 'mdast';
import type { Heading } from '../../../story/blocks/heading.ts';
import { lineToMdast } from '../inlines-to-mdast.ts';
import { onOneLine } from '../on-one-line.ts';

/** A heading is one line in Markdown, so its line breaks are `<br>`. */
export function headingToMdast(heading: Heading): MdastHeading {
  const line = lineToMdast(heading.children, heading.direction);
  return { type: 'heading', depth: heading.level, children: line.map(onOneLine) };
}
