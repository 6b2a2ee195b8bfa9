import { Image } from 'lucide-react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { BlockUnit } from '../block-unit.ts';
import { chooseFigures } from '../gallery/insert-figures.ts';

import { $createFigureNode, $isFigureNode } from './FigureNode.tsx';
import { FigureExtension } from './figure-extension.ts';

export const figureUnit: BlockUnit<Figure, never, 'image'> = {
  extension: FigureExtension,
  $read: (node) => ($isFigureNode(node) ? node.getBlock() : null),
  $write: $createFigureNode,
  typed: [],
  kinds: {},
  inserts: {
    image: { icon: Image, alias: 'picture, photo, figure', place: 'both', run: chooseFigures },
  },
};
