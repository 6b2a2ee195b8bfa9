import type { Block } from '../story/block.ts';
import type { BlockLine } from '../story/blocks/block-line.ts';
import { modelOf } from '../story/blocks/block-models.ts';
import { type Inline, text } from '../story/inline.ts';

/**
 * A block as the lines that a reader reads; everything that a person can change of it is in there, what a
 * note says in brackets where its number stands.
 */
export function blockLines(block: Block): readonly BlockLine[] {
  return modelOf(block)
    .lines(block)
    .map(({ start, inlines }) => ({ start, inlines: withNotesInLine(inlines) }));
}

/** Notes are read where they stand, so that what changed in one is told like any other words. */
function withNotesInLine(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] =>
    inline.type === 'footnote' ? [text(' [Note: '), ...inline.children, text(']')] : [inline],
  );
}
