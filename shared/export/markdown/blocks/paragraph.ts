import type { Paragraph as MdastParagraph } from 'mdast';
import type { Paragraph } from '../../../story/blocks/paragraph.ts';
import { lineToMdast } from '../inlines-to-mdast.ts';

export function paragraphToMdast(paragraph: Paragraph): MdastParagraph {
  return { type: 'paragraph', children: lineToMdast(paragraph.children, paragraph.direction) };
}
