import type { Block } from '../story/block.ts';
import { plainBlocks } from '../story/blocks/block-models.ts';
import { figuresIn } from '../story/figures.ts';
import { type Footnote, footnote, withoutNotes } from '../story/inline.ts';
import { visibleInlines } from '../story/visible-inlines.ts';
import { joinedInlines } from './quote-of-blocks.ts';

/** A note that says what these blocks say, a line break between them; of a picture what its paragraph would say. */
export function noteOfBlocks(blocks: readonly Block[]): Footnote {
  const said = blocks.flatMap((block): readonly Block[] =>
    figuresIn(block).length > 0 ? plainBlocks(block) : [block],
  );
  return footnote(withoutNotes(visibleInlines(joinedInlines(said))));
}
