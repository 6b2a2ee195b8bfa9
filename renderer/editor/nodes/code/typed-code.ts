import type { ElementTransformer } from '@lexical/markdown';
import { $quoteAround } from '../quote/QuoteNode.ts';
import { $createCodeNode, CodeNode } from './CodeNode.ts';
import { $codeToNodes } from './code-lines.ts';

/** Three backticks and, if one likes, a language; then a space or Enter. */
export const typedCode: ElementTransformer = {
  type: 'element',
  dependencies: [CodeNode],
  export: () => null,
  regExp: /^```([A-Za-z0-9+#._-]{0,40})\s?$/,
  replace: (block, children, match) => {
    if ($quoteAround(block)) return false;
    const text = children.map((child) => child.getTextContent()).join('');
    const code = $createCodeNode(match[1] ?? '').append(...$codeToNodes(text));
    block.replace(code);
    code.select(0, 0);
    return true;
  },
  triggerOnEnter: true,
};
