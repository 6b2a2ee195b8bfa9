import type { ElementTransformer } from '@lexical/markdown';
import { $createParagraphNode } from 'lexical';
import { $inBox } from '../in-box.ts';
import { $createDividerNode, DividerNode } from './DividerNode.ts';

export const typedDivider: ElementTransformer = {
  type: 'element',
  dependencies: [DividerNode],
  export: () => null,
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  replace: (block, children) => {
    if ($inBox(block)) return false;
    const next = $createParagraphNode().append(...children);
    block.replace($createDividerNode()).insertAfter(next);
    next.select(0, 0);
    return true;
  },
  triggerOnEnter: true,
};
