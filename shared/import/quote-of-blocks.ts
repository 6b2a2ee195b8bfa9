import type { Block } from '../story/block.ts';
import { type PlainBlock, plainBlocks } from '../story/blocks/block-models.ts';
import { dashedAttribution, type QuoteChild } from '../story/blocks/quote.ts';
import { figuresIn } from '../story/figures.ts';
import type { Inline } from '../story/inline.ts';

/**
 * A quote that holds these blocks, and after it what cannot stand in one (pictures, boxes). Headings in it
 * become paragraphs, quotes in it join it; nothing but the pictures is left when it holds no words.
 */
export function quoteOfBlocks(
  type: 'quote' | 'pullquote',
  blocks: readonly Block[],
  attribution: readonly Inline[],
): readonly Block[] {
  const children: QuoteChild[] = [];
  const after: Block[] = [];
  const plain = blocks.flatMap((block): readonly Block[] =>
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
  return figuresIn(block).length > 0 || block.type === 'divider'
    ? []
    : plainBlocks(block).flatMap(plainLines);
}

function plainLines(block: PlainBlock): readonly (readonly Inline[])[] {
  if (block.type !== 'list') return [block.children];
  return block.items.flatMap((item) => [item.children, ...item.lists.flatMap(plainLines)]);
}
