import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $createFigureNode, $isFigureNode } from './FigureNode.tsx';
import { FigureExtension } from './figure-extension.ts';

export const figureUnit: BlockUnit<Figure> = {
  extension: FigureExtension,
  $read: (node) => ($isFigureNode(node) ? node.getBlock() : null),
  $write: $createFigureNode,
};
