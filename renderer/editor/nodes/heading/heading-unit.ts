import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import type { Heading } from '../../../../shared/story/blocks/heading.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $readDirection } from '../read-direction.ts';
import { HeadingExtension } from './heading-extension.ts';
import { headingLevel } from './heading-level.ts';

export const headingUnit: BlockUnit<Heading> = {
  extension: HeadingExtension,
  $read(node, scope) {
    if (!$isHeadingNode(node)) return null;
    const level = headingLevel(node.getTag());
    return { type: 'heading', level, ...$readDirection(node), children: $readInlines(node, scope) };
  },
  $write: ({ level, children, direction }) =>
    $withInlines($createHeadingNode(`h${level}`), children).setDirection(direction ?? null),
};
