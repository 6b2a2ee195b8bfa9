import type { DamagedStory, SearchHit, StoryListing, StorySummary } from '../../../shared/library/summary.ts';

export type ListRow =
  | {
      readonly kind: 'story';
      readonly id: string;
      readonly story: StorySummary;
      readonly hit: SearchHit | null;
    }
  | { readonly kind: 'damaged'; readonly id: string; readonly story: DamagedStory };

/**
 * What the list shows. Damaged stories stand first, where they are seen; a search shows its hits in their own order and leaves
 * out hits whose story is not listed any more.
 */
export function listRows(listing: StoryListing, hits: readonly SearchHit[] | null): readonly ListRow[] {
  if (hits) {
    const byId = new Map(listing.stories.map((story) => [story.id, story]));
    return hits.flatMap((hit): readonly ListRow[] => {
      const story = byId.get(hit.id);
      return story ? [{ kind: 'story', id: hit.id, story, hit }] : [];
    });
  }
  return [
    ...listing.damaged.map((story): ListRow => ({ kind: 'damaged', id: story.id, story })),
    ...listing.stories.map((story): ListRow => ({ kind: 'story', id: story.id, story, hit: null })),
  ];
}
