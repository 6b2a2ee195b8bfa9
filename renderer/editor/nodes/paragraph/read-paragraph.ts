import type { ParagraphNode } from 'lexical';
import type { Paragraph } from '../../../../shared/story/blocks/paragraph.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import type { Scope } from '../inline/scope.ts';
import { $readDirection } from '../read-direction.ts';

export function $readParagraph(node: ParagraphNode, scope: Scope): Paragraph {
  return { type: 'paragraph', ...$readDirection(node), children: $readInlines(node, scope) };
}
