import { assertNever } from '../assert-never.ts';
import { ATTRIBUTION_SIGN } from '../export/markdown/conventions.ts';
import type { Block, Paragraph, PullQuote, Quote, QuoteChild } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { canonicalInlines, type Inline, link } from '../story/inline.ts';
import { plainBlocks } from './plain-blocks.ts';

/** A quote's attribution as the paragraph that says it in text. */
export function dashedAttribution(quote: Quote | PullQuote): readonly Paragraph[] {
  if (quote.attribution.length === 0) return [];
  const children = canonicalInlines([{ type: 'text', text: ATTRIBUTION_SIGN }, ...quote.attribution]);
  return [{ type: 'paragraph', children }];
}

/**
 * A quote that holds these blocks, and after it what cannot stand in one (pictures, boxes). Headings in it become paragraphs, quotes
 * in it join it; nothing but the pictures is left when it holds no words.
 */
export function quoteOfBlocks(
  type: 'quote' | 'pullquote',
  blocks: readonly Block[],
  attribution: readonly Inline[],
): readonly Block[] {
  const children: QuoteChild[] = [];
  const after: Block[] = [];
  const plain = blocks.flatMap((block) =>
    block.type === 'table' || block.type === 'code' ? plainBlocks(block) : [block],
  );
  for (const block of plain) {
    if (block.type === 'paragraph' || block.type === 'list') children.push(block);
    else if (block.type === 'heading') children.push({ type: 'paragraph', children: block.children });
    else if (block.type === 'quote' || block.type === 'pullquote') {
      for (const child of [...block.children, ...dashedAttribution(block)]) children.push(child);
    } else if (block.type !== 'divider') after.push(block);
  }
  if (children.length === 0 && attribution.length === 0) return after;
  return [{ type, children, attribution }, ...after];
}

/** The inlines of several blocks as one run, a line break between; every word but those of pictures. */
export function joinedInlines(blocks: readonly Block[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const line of blocks.flatMap(linesOf)) {
    if (line.length === 0) continue;
    if (out.length > 0) out.push({ type: 'break' });
    for (const inline of line) out.push(inline);
  }
  return out;
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'list':
      return block.items.flatMap((item) => [item.children, ...item.lists.flatMap(linesOf)]);
    case 'quote':
    case 'pullquote':
      return [...block.children, ...dashedAttribution(block)].flatMap(linesOf);
    case 'table':
    case 'code':
      return plainBlocks(block).flatMap(linesOf);
    case 'keypoints':
      return [block.title, ...block.points];
    case 'embed':
      return [[link(block.href, [{ type: 'text', text: blockText(block) || block.href }])]];
    case 'related':
      return [canonicalInlines([{ type: 'text', text: blockText(block) }])];
    case 'figure':
    case 'gallery':
    case 'divider':
      return [];
    default:
      return assertNever(block, 'block');
  }
}
