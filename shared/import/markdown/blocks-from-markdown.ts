import type { Code, RootContent } from 'mdast';
import type { Block } from '../../story/block.ts';
import { codeLanguage, codeText } from '../../story/code-text.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { ownTableInMarkdown } from '../html/own-page/own-table-in-markdown.ts';
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
      return codeFromMarkdown(node);
    case 'html':
      return htmlFromMarkdown(node.value, context);
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

function codeFromMarkdown(node: Code): readonly Block[] {
  const text = codeText(node.value);
  return text.trim() === '' ? [] : [{ type: 'code', language: codeLanguage(node.lang ?? ''), text }];
}

function htmlFromMarkdown(html: string, context: MarkdownContext): readonly Block[] {
  const table = ownTableInMarkdown(html);
  return table ? [table] : htmlToBlocks(html, context.names);
}

function textOnly(node: RootContent): readonly Block[] {
  const text = allText(node);
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
