import { SquarePlay } from 'lucide-react';
import type { Embed } from '../../../../shared/story/blocks/embed.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createEmbedNode, $isEmbedNode } from './EmbedNode.tsx';
import { EmbedExtension } from './embed-extension.ts';
import { addEmbed } from './insert-embed.ts';

export const embedUnit: BlockUnit<Embed, never, 'embed'> = {
  extension: EmbedExtension,
  $read: (node) => ($isEmbedNode(node) ? node.getBlock() : null),
  $write: $createEmbedNode,
  typed: [],
  kinds: {},
  inserts: {
    embed: {
      icon: SquarePlay,
      alias: 'video, youtube, post, tweet, map, link',
      place: 'both',
      run: addEmbed,
    },
  },
};
