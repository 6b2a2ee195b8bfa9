import type { Heading as MdastHeading } from 'mdast';
import type { Heading } from '../../../story/block.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';
import { onOneLine } from '../on-one-line.ts';

/** A heading is one line in Markdown, so its line breaks are `<br>`. */
export function headingToMdast(heading: Heading): MdastHeading {
  return { type: 'heading', depth: heading.level, children: inlinesToMdast(heading.children).map(onOneLine) };
}
