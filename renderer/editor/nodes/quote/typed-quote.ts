import type { ElementTransformer } from '@lexical/markdown';
import { $createParagraphNode } from 'lexical';
import { $inBox } from '../in-box.ts';
import { $createAttributionNode } from './AttributionNode.ts';
import { $createQuoteNode, QuoteNode } from './QuoteNode.ts';

export const typedQuote: ElementTransformer = {
  type: 'element',
  dependencies: [QuoteNode],
  export: () => null,
  regExp: /^>{1,2}\s/,
  replace: (block, children, match) => {
    if ($inBox(block)) return false;
    const words = $createParagraphNode().append(...children);
    const kind = match[0]?.startsWith('>>') ? 'pullquote' : 'quote';
    block.replace($createQuoteNode(kind).append(words, $createAttributionNode()));
    words.select(0, 0);
    return true;
  },
};
