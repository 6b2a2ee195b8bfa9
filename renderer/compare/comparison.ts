import type { StoryComparison } from '../../shared/history/compare-stories.ts';
import type { Story } from '../../shared/story/story.ts';

/** Two texts of a story and what turned the one into the other. */
export interface Comparison {
  readonly before: Story;
  readonly after: Story;
  readonly changes: StoryComparison;
}

/** Comparing is fetched when it is first wanted: a window starts without it. */
export async function comparisonOf(before: Story, after: Story): Promise<Comparison> {
  const { compareStories } = await import('../../shared/history/compare-stories.ts');
  return { before, after, changes: compareStories(before, after) };
}

export function isChanged({ changes }: Comparison): boolean {
  return changes.fields.length > 0 || changes.blocks.some(({ kind }) => kind !== 'same');
}

/** How many places a reader of the comparison is shown: the headline, the standfirst, the other fields together, and each block. */
export function changeCount({ changes }: Comparison): number {
  const shown = new Set(
    changes.fields.map((name) => (name === 'headline' || name === 'standfirst' ? name : 'others')),
  );
  return shown.size + changes.blocks.filter(({ kind }) => kind !== 'same').length;
}
