import type { TextBlock, TextPlace, TextSpan } from '../../../editor/find/editor-text.ts';

/**
 * Index of the first span that begins at `from` or after it, or of the very first when there is none after;
 * -1 when there is none at all.
 */
export function firstFrom(
  spans: readonly TextSpan[],
  blocks: readonly TextBlock[],
  from: TextPlace | null,
): number {
  return spans.length === 0 ? -1 : Math.max(0, nextFrom(spans, blocks, from));
}

/** Index of the first span that begins at `from` or after it; -1 when there is none. */
export function nextFrom(
  spans: readonly TextSpan[],
  blocks: readonly TextBlock[],
  from: TextPlace | null,
): number {
  if (spans.length === 0) return -1;
  if (!from) return 0;
  const order = new Map(blocks.map(({ key }, at) => [key, at]));
  const start = order.get(from.key) ?? 0;
  return spans.findIndex((span) => {
    const place = order.get(span.block.key) ?? 0;
    return place === start ? beginsFrom(span, from) : place > start;
  });
}

/** True for a span at a place of its own block, or after it. */
export function beginsFrom({ line, start }: TextSpan, from: TextPlace): boolean {
  return line > from.line || (line === from.line && start >= from.offset);
}
