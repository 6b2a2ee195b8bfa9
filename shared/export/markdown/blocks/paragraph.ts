import type { Paragraph as MdastParagraph } from 'mdast';
import type { Paragraph } from '../../../story/blocks/paragraph.ts';
import { lineToMdast } from '../inlines-to-mdast.ts';

/** A paragraph, within a tag that says its direction where one was chosen. */
export function paragraphToMdast(paragraph: Paragraph): MdastParagraph {
  return { type: 'paragraph', children: lineToMdast(paragraph.children, paragraph.direction) };
}
