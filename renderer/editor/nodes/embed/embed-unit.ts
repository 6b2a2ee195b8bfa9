import type { Embed } from '../../../../shared/story/blocks/embed.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createEmbedNode, $isEmbedNode } from './EmbedNode.tsx';
import { EmbedExtension } from './embed-extension.ts';

export const embedUnit: BlockUnit<Embed> = {
  extension: EmbedExtension,
  $read: (node) => ($isEmbedNode(node) ? node.getBlock() : null),
  $write: $createEmbedNode,
};
