import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { countWords } from '../story/count-words.ts';
import { FIELD_NAMES, type Story, type StoryFields } from '../story/story.ts';
import { isSameBlock } from './block-key.ts';
import { blockLines } from './block-lines.ts';
import { diffTokens, type Piece } from './diff-tokens.ts';
import { joinReplacements } from './join-replacements.ts';
import { matchBlocks } from './match-blocks.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The text of one block as it was and as it is: not `inserted` is the one, not `deleted` the other. */
export type TextComparison = readonly Piece<Token>[];

/** `moved-from` and `moved-to` are the two places of one block; only `moved-to` tells what was changed in it. */
export type BlockComparison =
  | { readonly kind: 'same'; readonly block: Block }
  | { readonly kind: 'added' | 'removed'; readonly block: Block }
  | { readonly kind: 'changed'; readonly before: Block; readonly after: Block; readonly text: TextComparison }
  | { readonly kind: 'moved-from'; readonly block: Block; readonly down: boolean }
  | {
      readonly kind: 'moved-to';
      readonly before: Block;
      readonly after: Block;
      readonly text: TextComparison;
      readonly down: boolean;
    };

export interface StoryComparison {
  /** Names of the fields that differ, in the order of the story's own. */
  readonly fields: readonly (keyof StoryFields)[];
  /** In reading order: what was removed stands where it was, before what came in its place. */
  readonly blocks: readonly BlockComparison[];
  /** Words of the body that came and went; a moved block counts for what was changed in it. */
  readonly added: number;
  readonly removed: number;
}

/**
 * What turned `before` into `after`, by words. Time is near linear in the number of words. `onProgress`
 * hears every now and then which share of the work, up to 1, is done.
 */
export function compareStories(
  before: Story,
  after: Story,
  onProgress?: (share: number) => void,
): StoryComparison {
  const { language } = after;
  const step = onProgress && stepsOf(before.body.length + 2 * after.body.length, onProgress);
  const blocks = compareBodies(before.body, after.body, language, step);
  return { fields: changedFields(before, after), blocks, ...countChanges(blocks, language) };
}

/** The fields in which two stories differ. */
export function changedFields(before: StoryFields, after: StoryFields): readonly (keyof StoryFields)[] {
  return FIELD_NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

const STEPS_BETWEEN = 50;

/** Each block is read to be matched, on both sides, and each of the later body is then compared. */
function stepsOf(all: number, onProgress: (share: number) => void): () => void {
  let done = 0;
  return () => {
    done++;
    if (done % STEPS_BETWEEN === 0) onProgress(Math.min(1, done / all));
  };
}

function compareBodies(
  before: readonly Block[],
  after: readonly Block[],
  language: string,
  step?: () => void,
): readonly BlockComparison[] {
  const pairs = matchBlocks(before, after, language, step);
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  const blocks: BlockComparison[] = [];
  let told = 0;
  const tellBefore = (end: number) => {
    for (; told < end; told++) {
      const pair = byBefore.get(told);
      const block = before[told] as Block;
      if (!pair) blocks.push({ kind: 'removed', block });
      else if (pair.moved) blocks.push({ kind: 'moved-from', block, down: pair.after > pair.before });
    }
  };
  const nextAnchor = anchorsFrom(after.length, byAfter, before.length);
  for (const [at, block] of after.entries()) {
    step?.();
    tellBefore(nextAnchor[at] as number);
    const pair = byAfter.get(at);
    if (!pair) blocks.push({ kind: 'added', block });
    else if (pair.moved) {
      const old = before[pair.before] as Block;
      const text = compareBlocks(old, block, language);
      blocks.push({ kind: 'moved-to', before: old, after: block, text, down: pair.after > pair.before });
    } else {
      blocks.push(inPlace(before[pair.before] as Block, block, language));
      told = pair.before + 1;
    }
  }
  tellBefore(before.length);
  return blocks;
}

/** For each place in `after`: the place in `before` of the next block that stayed. */
function anchorsFrom(
  length: number,
  byAfter: ReadonlyMap<number, { readonly before: number; readonly moved: boolean }>,
  end: number,
): readonly number[] {
  const anchors = new Array<number>(length);
  let next = end;
  for (let at = length - 1; at >= 0; at--) {
    const pair = byAfter.get(at);
    if (pair && !pair.moved) next = pair.before;
    anchors[at] = next;
  }
  return anchors;
}

function inPlace(before: Block, after: Block, language: string): BlockComparison {
  if (isSameBlock(before, after)) return { kind: 'same', block: after };
  return { kind: 'changed', before, after, text: compareBlocks(before, after, language) };
}

function compareBlocks(before: Block, after: Block, language: string): TextComparison {
  return joinReplacements(
    diffTokens(tokensOf(blockLines(before), language), tokensOf(blockLines(after), language)),
  );
}

function countChanges(
  blocks: readonly BlockComparison[],
  language: string,
): { readonly added: number; readonly removed: number } {
  let added = 0;
  let removed = 0;
  for (const comparison of blocks) {
    if (comparison.kind === 'added') added += countWords(blockText(comparison.block), language);
    else if (comparison.kind === 'removed') removed += countWords(blockText(comparison.block), language);
    else if ('text' in comparison) {
      for (const { change, tokens } of comparison.text) {
        const words = tokens.filter((token) => token.kind === 'text' && token.isWord).length;
        if (change === 'inserted') added += words;
        else if (change === 'deleted') removed += words;
      }
    }
  }
  return { added, removed };
}
