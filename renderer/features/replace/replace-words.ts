import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { FindOutcome, FoundStory } from '../../../shared/library/replace.ts';

function count(many: number, one: string, several: string): string {
  return `${groupedNumber(many)} ${many === 1 ? one : several}`;
}

const hits = (many: number) => count(many, 'place', 'places');
const stories = (many: number) => count(many, 'story', 'stories');

/** How much was found, and what of it is not the whole. */
export function foundWords(found: readonly FoundStory[], outcome: FindOutcome | null): string {
  if (found.length === 0) return '';
  const all = found.reduce((sum, story) => sum + story.hits.length, 0);
  return [
    `${hits(all)} in ${stories(found.length)}.`,
    outcome?.more && 'There are more: replace these, then find again.',
    outcome?.stopped && 'The search was stopped before it was through.',
    outcome && outcome.unread > 0 && `${stories(outcome.unread)} could not be read.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why there is nothing to show. */
export function outcomeWords(outcome: FindOutcome | null): string {
  if (outcome?.stopped) return 'The search was stopped before it found anything.';
  return 'No story has this.';
}

export function replaceButtonWords(chosen: number, inStories: number): string {
  return chosen === 0 ? 'Replace' : `Replace ${hits(chosen)} in ${stories(inStories)}`;
}
