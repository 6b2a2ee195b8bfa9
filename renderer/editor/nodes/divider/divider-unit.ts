import { Minus } from 'lucide-react';
import type { Divider } from '../../../../shared/story/blocks/divider.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createDividerNode, $isDividerNode } from './DividerNode.ts';
import { DividerExtension } from './divider-extension.ts';
import { $insertDivider } from './insert-divider.ts';
import { typedDivider } from './typed-divider.ts';

export const dividerUnit: BlockUnit<Divider, never, 'divider'> = {
  extension: DividerExtension,
  $read: (node) => ($isDividerNode(node) ? { type: 'divider' } : null),
  $write: $createDividerNode,
  typed: [typedDivider],
  kinds: {},
  inserts: {
    divider: {
      icon: Minus,
      alias: 'line, rule, separator, hr',
      place: 'both',
      run: (editor) => editor.update($insertDivider),
    },
  },
};
