import { Newspaper } from 'lucide-react';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import type { BlockUnit } from '../block-unit.ts';
import { ASK_RELATED_COMMAND } from './insert-related.ts';

import { $createRelatedNode, $isRelatedNode } from './RelatedNode.tsx';
import { RelatedExtension } from './related-extension.ts';

export const relatedUnit: BlockUnit<RelatedBox, never, 'related'> = {
  extension: RelatedExtension,
  $read: (node) => ($isRelatedNode(node) ? node.getBlock() : null),
  $write: $createRelatedNode,
  typed: [],
  kinds: {},
  inserts: {
    related: {
      icon: Newspaper,
      alias: 'read more, see also, another story',
      place: 'both',
      run: (editor) => editor.dispatchCommand(ASK_RELATED_COMMAND, undefined),
    },
  },
};
