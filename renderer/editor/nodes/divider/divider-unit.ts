import type { Divider } from '../../../../shared/story/blocks/divider.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createDividerNode, $isDividerNode } from './DividerNode.ts';
import { DividerExtension } from './divider-extension.ts';

export const dividerUnit: BlockUnit<Divider> = {
  extension: DividerExtension,
  $read: (node) => ($isDividerNode(node) ? { type: 'divider' } : null),
  $write: $createDividerNode,
};
