import { $isParagraphNode } from 'lexical';
import { Pilcrow } from 'lucide-react';
import type { Paragraph } from '../../../../shared/story/blocks/paragraph.ts';
import type { BlockUnit } from '../block-unit.ts';
import { ParagraphExtension } from './paragraph-extension.ts';
import { $readParagraph } from './read-paragraph.ts';
import { $turnIntoParagraphs } from './turn-into-paragraphs.ts';
import { $writeParagraph } from './write-paragraph.ts';

export const paragraphUnit: BlockUnit<Paragraph, 'paragraph'> = {
  extension: ParagraphExtension,
  $read: (node, scope) => ($isParagraphNode(node) ? $readParagraph(node, scope) : null),
  $write: $writeParagraph,
  typed: [],
  kinds: {
    paragraph: {
      icon: Pilcrow,
      alias: 'text, plain, body, normal',
      place: 'caret',
      $is: () => false,
      $turnInto: $turnIntoParagraphs,
    },
  },
  inserts: {},
};
