import { assertNever } from '../assert-never.ts';
import type { Block } from '../story/block.ts';
import type { Story } from '../story/story.ts';
import type { BlockComparison, StoryComparison, TextComparison } from './compare-stories.ts';

type PackedBlock =
  | { readonly kind: 'same' | 'added'; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | {
      readonly kind: 'changed';
      readonly before: number;
      readonly after: number;
      readonly text: TextComparison;
    }
  | { readonly kind: 'moved-from'; readonly before: number; readonly down: boolean }
  | {
      readonly kind: 'moved-to';
      readonly before: number;
      readonly after: number;
      readonly text: TextComparison;
      readonly down: boolean;
    };

/**
 * A comparison that names blocks by their places, so that it goes from thread to thread without them and
 * still speaks of the very same ones.
 */
export interface PackedComparison extends Omit<StoryComparison, 'blocks'> {
  readonly blocks: readonly PackedBlock[];
}

/** What `unpackComparison` makes the comparison of, given the stories that it was made of. */
export function packComparison(before: Story, after: Story, changes: StoryComparison): PackedComparison {
  const old = placesIn(before.body);
  const now = placesIn(after.body);
  return { ...changes, blocks: changes.blocks.map((block) => packed(block, old, now)) };
}

/** The comparison of two stories that are equal to those which it was packed with. */
export function unpackComparison(before: Story, after: Story, packed: PackedComparison): StoryComparison {
  const old = (at: number) => before.body[at] as Block;
  const now = (at: number) => after.body[at] as Block;
  const blocks = packed.blocks.map((block): BlockComparison => {
    switch (block.kind) {
      case 'same':
      case 'added':
        return { kind: block.kind, block: now(block.after) };
      case 'removed':
        return { kind: 'removed', block: old(block.before) };
      case 'moved-from':
        return { kind: 'moved-from', block: old(block.before), down: block.down };
      case 'changed':
      case 'moved-to':
        return { ...block, before: old(block.before), after: now(block.after) };
      default:
        return assertNever(block, 'block');
    }
  });
  return { ...packed, blocks };
}

function packed(
  block: BlockComparison,
  old: (block: Block) => number,
  now: (block: Block) => number,
): PackedBlock {
  switch (block.kind) {
    case 'same':
    case 'added':
      return { kind: block.kind, after: now(block.block) };
    case 'removed':
      return { kind: 'removed', before: old(block.block) };
    case 'moved-from':
      return { kind: 'moved-from', before: old(block.block), down: block.down };
    case 'changed':
    case 'moved-to':
      return { ...block, before: old(block.before), after: now(block.after) };
    default:
      return assertNever(block, 'block');
  }
}

/** Where each block stands; one that a body holds twice is the same text at both places. */
function placesIn(body: readonly Block[]): (block: Block) => number {
  const places = new Map(body.map((block, at) => [block, at]));
  return (block) => places.get(block) as number;
}
