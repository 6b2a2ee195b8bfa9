import type { Story } from '../story/story.ts';
import type { StoryComparison } from './compare-stories.ts';

/** Two texts of a story and what turned the one into the other. */
export interface Comparison {
  readonly before: Story;
  readonly after: Story;
  readonly changes: StoryComparison;
}

/** False when both say the same, fields and body. */
export function hasChanges({ changes }: Pick<Comparison, 'changes'>): boolean {
  return changes.fields.length > 0 || changes.blocks.some(({ kind }) => kind !== 'same');
}

/**
 * How many places a reader of the comparison is shown: the headline, the standfirst, the other fields
 * together, and each block.
 */
export function changeCount({ changes }: Pick<Comparison, 'changes'>): number {
  const shown = new Set(
    changes.fields.map((name) => (name === 'headline' || name === 'standfirst' ? name : 'others')),
  );
  return shown.size + changes.blocks.filter(({ kind }) => kind !== 'same').length;
}
