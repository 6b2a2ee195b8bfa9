import type { Block } from './block.ts';
import { blockText } from './block-text.ts';
import { modelOf } from './blocks/block-models.ts';
import { figuresIn } from './figures.ts';
import type { StoryFields } from './story.ts';

/** A note of the writer's that something is to come; offsets are UTF-16 units. */
export interface Tk {
  readonly start: number;
  readonly end: number;
}

const TK = /\[TK\b[^[\]\n]{0,1000}\]|(?<![\p{L}\p{M}\p{N}_])(?:TK)+(?![\p{L}\p{M}\p{N}_])/gu;

/** Every `TK`, `TKTK` and `[TK what is missing]` in a text, in capitals and as words of their own; a bracket is one. */
export function findTks(text: string): readonly Tk[] {
  if (!text.includes('TK')) return NONE;
  return Array.from(text.matchAll(TK), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const NONE: readonly Tk[] = [];

/** TKs that are left in a block, its words for those who cannot see a picture included. */
export function tksInBlock(block: Block): number {
  // What stands in code is no note of the writer's.
  if (!modelOf(block).isProse) return 0;
  const hidden = figuresIn(block).reduce((sum, figure) => sum + findTks(figure.alt).length, 0);
  return findTks(blockText(block)).length + hidden;
}

/** TKs that are left in what a reader would read: headline, standfirst and body. */
export function tksInStory(
  { headline, standfirst }: Pick<StoryFields, 'headline' | 'standfirst'>,
  body: readonly Block[],
): number {
  const inFields = findTks(headline).length + findTks(standfirst).length;
  return body.reduce((sum, block) => sum + tksInBlock(block), inFields);
}
