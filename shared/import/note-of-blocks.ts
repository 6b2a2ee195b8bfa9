import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { type Footnote, footnote, type Inline, text, withoutNotes } from '../story/inline.ts';
import { visibleInlines } from '../story/visible-inlines.ts';

/** A note that says what these blocks say, a line break between them. */
export function noteOfBlocks(blocks: readonly Block[]): Footnote {
  const lines = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [block.children];
    return blockText(block)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [text(line)]);
  });
  const inlines = lines.flatMap((line, at): readonly Inline[] =>
    at === 0 ? line : [{ type: 'break' }, ...line],
  );
  return footnote(withoutNotes(visibleInlines(inlines)));
}
