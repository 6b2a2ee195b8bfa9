import type { ElementTransformer } from '@lexical/markdown';
import { $createParagraphNode } from 'lexical';
import { $inBox } from '../in-box.ts';
import { $createKeyPointsNode, KeyPointsNode } from './KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from './KeyPointsTitleNode.ts';

export const typedKeyPoints: ElementTransformer = {
  type: 'element',
  dependencies: [KeyPointsNode],
  export: () => null,
  regExp: /^!!\s/,
  replace: (block, children) => {
    if ($inBox(block)) return false;
    const point = $createParagraphNode().append(...children);
    block.replace($createKeyPointsNode().append($createKeyPointsTitleNode(), point));
    point.select(0, 0);
    return true;
  },
};
