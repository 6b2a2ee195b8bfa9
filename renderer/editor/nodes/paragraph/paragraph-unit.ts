import { $createParagraphNode, $isParagraphNode, type ParagraphNode } from 'lexical';
import type { Paragraph } from '../../../../shared/story/blocks/paragraph.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import type { Scope } from '../inline/scope.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $readDirection } from '../read-direction.ts';
import { ParagraphExtension } from './paragraph-extension.ts';

export function $readParagraph(node: ParagraphNode, scope: Scope): Paragraph {
  return { type: 'paragraph', ...$readDirection(node), children: $readInlines(node, scope) };
}

export function $writeParagraph({ children, direction }: Paragraph): ParagraphNode {
  return $withInlines($createParagraphNode(), children).setDirection(direction ?? null);
}

export const paragraphUnit: BlockUnit<Paragraph> = {
  extension: ParagraphExtension,
  $read: (node, scope) => ($isParagraphNode(node) ? $readParagraph(node, scope) : null),
  $write: $writeParagraph,
};
