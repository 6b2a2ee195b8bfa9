import { $createParagraphNode, type ParagraphNode } from 'lexical';
import type { Paragraph } from '../../../../shared/story/blocks/paragraph.ts';
import { $withInlines } from '../inline/write-inlines.ts';

export function $writeParagraph({ children, direction }: Paragraph): ParagraphNode {
  return $withInlines($createParagraphNode(), children).setDirection(direction ?? null);
}
