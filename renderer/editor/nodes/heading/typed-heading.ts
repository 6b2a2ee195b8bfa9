import type { ElementTransformer } from '@lexical/markdown';
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $inBox } from '../in-box.ts';

export const typedHeading: ElementTransformer = {
  type: 'element',
  dependencies: [HeadingNode],
  export: () => null,
  regExp: /^(#{1,6})\s/,
  replace: (block, children, match) => {
    if ($inBox(block)) return false;
    const level = Math.min(4, Math.max(2, match[1]?.length ?? 2)) as 2 | 3 | 4;
    const heading = $createHeadingNode(`h${level}`).append(...children);
    block.replace(heading);
    heading.select(0, 0);
    return true;
  },
};
