import type { Arrangement, Sort } from '../../../shared/library/arrangement.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { foldText } from '../../../shared/search/fold-text.ts';

/** Stories in their order. */
export interface OrderedStories {
  readonly count: number;
  /** Undefined for one that is not loaded. */
  at(index: number): StorySummary | undefined;
}

/**
 * The place among the stories that one gets which is changed and put there now, told by the order in which
 * the library lists them; null where the stories around it are not loaded.
 */
export function landingPlace(
  stories: OrderedStories,
  story: StorySummary,
  { sort, descending }: Pick<Arrangement, 'sort' | 'descending'>,
): number | null {
  // Nothing is newer than what is changed now.
  if (sort === 'changed') return descending ? 0 : stories.count;
  const own = sortKey(story, sort);
  for (let at = 0; at < stories.count; at++) {
    const other = stories.at(at);
    if (!other) return null;
    if (comesBefore(own, sortKey(other, sort), descending)) return at;
  }
  return stories.count;
}

type SortKey = string | number | null;

function sortKey(story: StorySummary, sort: Exclude<Sort, 'changed'>): SortKey {
  switch (sort) {
    case 'created':
      return instant(story.created);
    case 'published':
      return instant(story.date);
    case 'deadline':
      return instant(story.deadline);
    case 'headline':
      return foldText(story.headline) || null;
    case 'priority':
    case 'words':
      return story[sort];
  }
}

/** A day without a time begins where the computer is. */
function instant(written: string | null): number | null {
  const time = Date.parse(written?.length === 10 ? `${written}T00:00` : (written ?? ''));
  return Number.isNaN(time) ? null : time;
}

/** What nothing is known of comes last; of two alike the one that was changed later is the first. */
function comesBefore(own: SortKey, other: SortKey, descending: boolean): boolean {
  if (own === other || other === null) return true;
  if (own === null) return false;
  return descending ? own > other : own < other;
}
