import type { RootContent } from 'mdast';
import type { Block } from '../../story/block.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { paragraphOfCode } from '../paragraph-of-code.ts';
import { boxFromMarkdown } from './blocks/box.ts';
import { headingFromMarkdown } from './blocks/heading.ts';
import { listFromMarkdown } from './blocks/list.ts';
import { paragraphFromMarkdown } from './blocks/paragraph.ts';
import { quoteFromMarkdown } from './blocks/quote.ts';
import { tableFromMarkdown } from './blocks/table.ts';
import { allText, MAX_DEPTH, type MarkdownContext } from './markdown-context.ts';

/** The blocks of these nodes; what the model has no block for is kept as text. Footnotes are read apart. */
export function blocksFromMarkdown(
  nodes: readonly RootContent[],
  context: MarkdownContext,
  depth: number,
): readonly Block[] {
  return nodes.flatMap((node) =>
    depth > MAX_DEPTH ? textOnly(node) : blockFromMarkdown(node, context, depth + 1),
  );
}

function blockFromMarkdown(node: RootContent, context: MarkdownContext, depth: number): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphFromMarkdown(node.children, context);
    case 'heading':
      return headingFromMarkdown(node, context);
    case 'list':
      return listFromMarkdown(node, context, depth);
    case 'blockquote':
      return boxFromMarkdown(node, context, depth) ?? quoteFromMarkdown(node, context, depth);
    case 'table':
      return tableFromMarkdown(node, context);
    case 'code':
      return paragraphOfCode(node.value);
    case 'html':
      return htmlToBlocks(node.value, context.names);
    case 'thematicBreak':
      return [{ type: 'divider' }];
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    default:
      return textOnly(node);
  }
}

function textOnly(node: RootContent): readonly Block[] {
  const text = allText(node);
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
