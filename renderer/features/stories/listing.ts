import type { StoryGroup } from '../../../shared/library/arrangement.ts';
import type { DamagedStory, StoryPage, StorySummary } from '../../../shared/library/summary.ts';

/** As many stories are asked for at a time: some screens full. */
export const PAGE_SIZE = 100;

/** The library's list as far as it has been asked for: its beginning always, and what was scrolled to. */
export interface Listing {
  /** The first ones. */
  readonly stories: readonly StorySummary[];
  readonly total: number;
  /** None where the list is not parted. */
  readonly groups: readonly StoryGroup[];
  readonly damaged: readonly DamagedStory[];
  /** By the place of their first story. */
  readonly parts: ReadonlyMap<number, readonly StorySummary[]>;
  /** Where the open story stands, which may be in a part that has not been asked for. */
  readonly open: PlacedStory | null;
}

export interface PlacedStory {
  readonly id: string;
  readonly place: number;
}

/** Answers to one question each, put together; the first part is among them. */
export function listingOf(pages: readonly StoryPage[]): Listing | null {
  const newest = pages.find(({ from }) => from === 0);
  if (!newest) return null;
  const { stories, total, groups, damaged } = newest;
  const parts = new Map(pages.map((page) => [page.from, page.stories]));
  return { stories, total, groups, damaged, parts, open: null };
}

export function withPart(listing: Listing, { from, stories }: StoryPage): Listing {
  return { ...listing, parts: new Map([...listing.parts, [from, stories]]) };
}

export function storyAt({ parts }: Listing, index: number): StorySummary | undefined {
  const from = partOf(index);
  return parts.get(from)?.[index - from];
}

/** The place of a story in the whole list; -1 where it is not known. */
export function placeOfStory({ parts, open }: Listing, id: string): number {
  for (const [from, stories] of parts) {
    const at = stories.findIndex((story) => story.id === id);
    if (at >= 0) return from + at;
  }
  return open?.id === id ? open.place : -1;
}

/**
 * Without a story of the parts that are there; a list in groups is asked for again first, for only the
 * library knows which one it leaves.
 */
export function withoutStory(listing: Listing, id: string): Listing {
  const stories = listing.stories.filter((story) => story.id !== id);
  if (stories.length === listing.stories.length || listing.groups.length > 0) return listing;
  return { ...listing, stories, total: listing.total - 1, parts: new Map(listing.parts).set(0, stories) };
}

/** Where the parts begin that hold these places. */
export function partsBetween(first: number, last: number): readonly number[] {
  const parts: number[] = [];
  for (let from = partOf(Math.max(0, first)); from <= last; from += PAGE_SIZE) parts.push(from);
  return parts;
}

function partOf(index: number): number {
  return index - (index % PAGE_SIZE);
}
