import { ATTRIBUTION_SIGN } from '../export/markdown/conventions.ts';
import type { Block, Paragraph, PullQuote, Quote, QuoteChild } from '../story/block.ts';
import { canonicalInlines, type Inline } from '../story/inline.ts';

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
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list') children.push(block);
    else if (block.type === 'heading') children.push({ type: 'paragraph', children: block.children });
    else if (block.type === 'quote' || block.type === 'pullquote') {
      for (const child of [...block.children, ...dashedAttribution(block)]) children.push(child);
    } else if (block.type !== 'divider') after.push(block);
  }
  if (children.length === 0 && attribution.length === 0) return after;
  return [{ type, children, attribution }, ...after];
}

/** The inlines of several paragraphs as one run, a line break between. */
export function joinedInlines(blocks: readonly Block[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    if (out.length > 0) out.push({ type: 'break' });
    for (const inline of block.children) out.push(inline);
  }
  return out;
}
