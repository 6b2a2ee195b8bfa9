import type { DamagedStory, SearchHit, StorySummary } from '../../../shared/library/summary.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { type Listing, storyAt } from './listing.ts';

export type ListRow =
  | {
      readonly kind: 'story';
      readonly id: string;
      readonly story: StorySummary;
      readonly hit: SearchHit | null;
    }
  | { readonly kind: 'damaged'; readonly id: string; readonly story: DamagedStory }
  /** A story that is on its way. */
  | { readonly kind: 'waiting'; readonly id: string };

/** The rows of a list that may be far too long to make all of them. */
export interface ListRows {
  readonly count: number;
  at(index: number): ListRow | undefined;
  /** -1 for what is not there, or not there yet. */
  indexOf(id: string | null): number;
}

/** The open story as it is being written, which the library knows only after the next save. */
export interface OpenFields {
  readonly id: string | null;
  readonly fields: StoryFields | null;
}

const WAITING = 'waiting-';

/** What the list shows. Damaged stories stand first, where they are seen; a search shows its hits in their own order. */
export function listRows(listing: Listing, hits: readonly SearchHit[] | null, open: OpenFields): ListRows {
  return hits ? hitRows(hits, open) : storyRows(listing, open);
}

function hitRows(hits: readonly SearchHit[], open: OpenFields): ListRows {
  return {
    count: hits.length,
    at(index) {
      const hit = hits[index];
      return hit && { kind: 'story', id: hit.id, story: withOpenFields(hit.story, open), hit };
    },
    indexOf: (id) => hits.findIndex((hit) => hit.id === id),
  };
}

function storyRows(listing: Listing, open: OpenFields): ListRows {
  const { damaged, total } = listing;
  const count = damaged.length + total;
  return {
    count,
    at(index) {
      const broken = damaged[index];
      if (broken) return { kind: 'damaged', id: broken.id, story: broken };
      if (index < 0 || index >= count) return undefined;
      const story = storyAt(listing, index - damaged.length);
      if (!story) return { kind: 'waiting', id: `${WAITING}${index}` };
      return { kind: 'story', id: story.id, story: withOpenFields(story, open), hit: null };
    },
    indexOf(id) {
      if (id?.startsWith(WAITING)) return Number(id.slice(WAITING.length));
      const broken = damaged.findIndex((story) => story.id === id);
      if (broken >= 0) return broken;
      for (const [from, stories] of listing.parts) {
        const at = stories.findIndex((story) => story.id === id);
        if (at >= 0) return damaged.length + from + at;
      }
      return -1;
    },
  };
}

function withOpenFields(story: StorySummary, { id, fields }: OpenFields): StorySummary {
  if (story.id !== id || !fields) return story;
  const { headline, status, sections, dateline, language } = fields;
  return { ...story, headline, status, sections, dateline, language };
}
