import { assertNever } from '../assert-never.ts';
import type { Block } from '../story/block.ts';
import type { StoryText } from '../story/story-text.ts';
import type { BlockComparison } from './compare-stories.ts';
import type { Comparison } from './comparison.ts';

/**
 * The text that `before` becomes by a comparison that was made of it: the fields that differ as they are
 * afterwards, and the later body. The blocks are those of the later story.
 */
export function applyComparison(
  before: StoryText,
  { after, changes }: Pick<Comparison, 'after' | 'changes'>,
): StoryText {
  const changed = Object.fromEntries(changes.fields.map((name) => [name, after[name]]));
  return { fields: { ...before.fields, ...changed }, body: laterBody(changes.blocks) };
}

/** The body as it is afterwards. */
export function laterBody(blocks: readonly BlockComparison[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'same':
      case 'added':
        return [block.block];
      case 'changed':
      case 'moved-to':
        return [block.after];
      case 'removed':
      case 'moved-from':
        return [];
      default:
        return assertNever(block, 'block');
    }
  });
}

/** The body as it was before; of a block that stayed the same, the later object. */
export function earlierBody(blocks: readonly BlockComparison[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'same':
      case 'removed':
      case 'moved-from':
        return [block.block];
      case 'changed':
        return [block.before];
      case 'added':
      case 'moved-to':
        return [];
      default:
        return assertNever(block, 'block');
    }
  });
}
