import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { Heading2, Heading3, Heading4, type LucideIcon } from 'lucide-react';
import type { Heading } from '../../../../shared/story/blocks/heading.ts';
import type { BlockUnit, TurnIntoEntry } from '../block-unit.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $readDirection } from '../read-direction.ts';
import { HeadingExtension } from './heading-extension.ts';
import { headingLevel } from './heading-level.ts';
import { $turnIntoHeading } from './turn-into-heading.ts';
import { typedHeading } from './typed-heading.ts';

export const headingUnit: BlockUnit<Heading, 'heading2' | 'heading3' | 'heading4'> = {
  extension: HeadingExtension,
  $read(node, scope) {
    if (!$isHeadingNode(node)) return null;
    const level = headingLevel(node.getTag());
    return { type: 'heading', level, ...$readDirection(node), children: $readInlines(node, scope) };
  },
  $write: ({ level, children, direction }) =>
    $withInlines($createHeadingNode(`h${level}`), children).setDirection(direction ?? null),
  typed: [typedHeading],
  kinds: {
    heading2: kindOf(2, Heading2, 'title, section, crosshead, h2'),
    heading3: kindOf(3, Heading3, 'subtitle, subhead, h3'),
    heading4: kindOf(4, Heading4, 'small heading, h4'),
  },
  inserts: {},
};

function kindOf(level: Heading['level'], icon: LucideIcon, alias: string): TurnIntoEntry {
  return {
    icon,
    alias,
    place: 'caret',
    $is: (node) => $isHeadingNode(node) && headingLevel(node.getTag()) === level,
    $turnInto: (selection) => $turnIntoHeading(selection, `h${level}`),
  };
}
