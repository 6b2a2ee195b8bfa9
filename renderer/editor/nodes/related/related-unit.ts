import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createRelatedNode, $isRelatedNode } from './RelatedNode.tsx';
import { RelatedExtension } from './related-extension.ts';

export const relatedUnit: BlockUnit<RelatedBox> = {
  extension: RelatedExtension,
  $read: (node) => ($isRelatedNode(node) ? node.getBlock() : null),
  $write: $createRelatedNode,
};
