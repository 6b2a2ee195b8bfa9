import type { Blockquote, RootContent } from 'mdast';
import { PULLQUOTE_MARKER } from '../../../export/markdown/conventions.ts';
import type { Block } from '../../../story/block.ts';
import { ATTRIBUTION_SIGN } from '../../../story/blocks/quote.ts';
import type { Inline } from '../../../story/inline.ts';
import { quoteOfBlocks } from '../../quote-of-blocks.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { inlinesFromMarkdown } from './paragraph.ts';

/**
 * A quote; a last paragraph that begins with a dash names who is quoted, and a comment as its first line
 * makes it a pull quote.
 */
export function quoteFromMarkdown(
  node: Blockquote,
  context: MarkdownContext,
  depth: number,
): readonly Block[] {
  const pulled = isPullquoteMarker(node.children[0]);
  const children = pulled ? node.children.slice(1) : node.children;
  const last = children.at(-1);
  const attribution = children.length > 1 && last ? attributionIn(last, context) : null;
  const quoted = attribution ? children.slice(0, -1) : children;
  const blocks = context.blocksOf(quoted, context, depth);
  return quoteOfBlocks(pulled ? 'pullquote' : 'quote', blocks, attribution ?? []);
}

function isPullquoteMarker(node: RootContent | undefined): boolean {
  return node?.type === 'html' && node.value.trim() === PULLQUOTE_MARKER;
}

/** The inlines after the dash; a dash written as an entity belongs to the quote, see the exporter. */
function attributionIn(node: RootContent, context: MarkdownContext): readonly Inline[] | null {
  if (node.type !== 'paragraph') return null;
  const start = node.position?.start.offset;
  if (start === undefined || context.source[start] !== ATTRIBUTION_SIGN[0]) return null;
  const { inlines, figures } = inlinesFromMarkdown(node.children, context);
  const [first, ...rest] = inlines;
  if (figures.length > 0 || first?.type !== 'text' || first.marks) return null;
  if (!first.text.startsWith(ATTRIBUTION_SIGN)) return null;
  const text = first.text.slice(ATTRIBUTION_SIGN.length);
  const named: readonly Inline[] = text === '' ? rest : [{ type: 'text', text }, ...rest];
  return named.length > 0 ? named : null;
}
