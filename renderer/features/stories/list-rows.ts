import type { StoryGroup } from '../../../shared/library/arrangement.ts';
import type { DamagedStory, SearchHit, StorySummary } from '../../../shared/library/summary.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { type GroupSpan, listLayout, type PlaceRange, placeOf, rowOf, segmentAt } from './list-layout.ts';
import { type Listing, placeOfStory, storyAt } from './listing.ts';

export type ListRow =
  | {
      readonly kind: 'story';
      readonly id: string;
      readonly story: StorySummary;
      readonly hit: SearchHit | null;
    }
  | { readonly kind: 'damaged'; readonly id: string; readonly story: DamagedStory }
  | { readonly kind: 'group'; readonly id: string; readonly group: ListGroup }
  /** A story that is on its way. */
  | { readonly kind: 'waiting'; readonly id: string };

export interface ListGroup extends StoryGroup {
  readonly collapsed: boolean;
}

/** The rows of a list that may be far too long to make all of them. */
export interface ListRows {
  readonly count: number;
  at(index: number): ListRow | undefined;
  /**
   * What stays with the row when others come and go. Asked of every row of the list at once, so nothing is
   * made for it.
   */
  keyAt(index: number): string | number;
  isGroup(index: number): boolean;
  /** -1 for what is not there, or not there yet. */
  indexOf(id: string | null): number;
  /** The group that a row stands in. */
  groupAt(index: number): ListGroup | null;
  /** The rows of a group's stories; null where there is no such group, or it is put away. */
  rowsIn(group: string): { readonly first: number; readonly count: number } | null;
  /** The places of a group's stories in the whole list, put away or not; null where there is no such group. */
  storiesIn(group: string): PlaceRange | null;
}

/** The open story as it is being written, which the library knows only after the next save. */
export interface OpenFields {
  readonly id: string | null;
  readonly fields: StoryFields | null;
}

const WAITING = 'waiting-';
const GROUP = 'group-';
const NONE: ReadonlySet<string> = new Set();

/**
 * What the list shows. Damaged stories stand first, where they are seen; a search shows its hits in their
 * own order.
 */
export function listRows(
  listing: Listing,
  hits: readonly SearchHit[] | null,
  open: OpenFields,
  collapsed: ReadonlySet<string> = NONE,
): ListRows {
  return hits ? hitRows(hits, open) : storyRows(listing, open, collapsed);
}

function hitRows(hits: readonly SearchHit[], open: OpenFields): ListRows {
  return {
    count: hits.length,
    at(index) {
      const hit = hits[index];
      return hit && { kind: 'story', id: hit.id, story: withOpenFields(hit.story, open), hit };
    },
    keyAt: (index) => hits[index]?.id ?? index,
    isGroup: () => false,
    indexOf: (id) => hits.findIndex((hit) => hit.id === id),
    groupAt: () => null,
    rowsIn: () => null,
    storiesIn: () => null,
  };
}

function storyRows(listing: Listing, open: OpenFields, collapsed: ReadonlySet<string>): ListRows {
  const { damaged } = listing;
  const layout = listLayout(listing, collapsed);
  const groupOf = (segment: GroupSpan): ListGroup | null =>
    segment.group && { ...segment.group, collapsed: collapsed.has(segment.group.key) };
  return {
    count: layout.count,
    at(index) {
      const broken = damaged[index];
      if (broken) return { kind: 'damaged', id: broken.id, story: broken };
      const segment = segmentAt(layout, index);
      if (!segment) return undefined;
      const group = groupOf(segment);
      if (group && index === segment.row) return { kind: 'group', id: `${GROUP}${group.key}`, group };
      const story = storyAt(listing, placeOf(segment, index));
      if (!story) return { kind: 'waiting', id: `${WAITING}${index}` };
      return { kind: 'story', id: story.id, story: withOpenFields(story, open), hit: null };
    },
    keyAt(index) {
      const broken = damaged[index];
      if (broken) return broken.id;
      const segment = segmentAt(layout, index);
      if (!segment) return index;
      if (segment.group && index === segment.row) return `${GROUP}${segment.group.key}`;
      return storyAt(listing, placeOf(segment, index))?.id ?? index;
    },
    isGroup(index) {
      if (listing.groups.length === 0) return false;
      const segment = segmentAt(layout, index);
      return segment !== undefined && segment.group !== null && index === segment.row;
    },
    indexOf(id) {
      if (id?.startsWith(WAITING)) return Number(id.slice(WAITING.length));
      if (id?.startsWith(GROUP)) {
        return layout.segments.find(({ group }) => group?.key === id.slice(GROUP.length))?.row ?? -1;
      }
      const broken = damaged.findIndex((story) => story.id === id);
      if (broken >= 0) return broken;
      const place = id === null ? -1 : placeOfStory(listing, id);
      return place < 0 ? -1 : rowOf(layout, place);
    },
    groupAt(index) {
      const segment = segmentAt(layout, index);
      return segment ? groupOf(segment) : null;
    },
    rowsIn(key) {
      const segment = layout.segments.find(({ group }) => group?.key === key);
      if (!segment || collapsed.has(key)) return null;
      return { first: segment.row + 1, count: segment.rows - 1 };
    },
    storiesIn(key) {
      const segment = layout.segments.find(({ group }) => group?.key === key);
      const count = segment?.group?.count ?? 0;
      return segment && count > 0 ? { first: segment.place, last: segment.place + count - 1 } : null;
    },
  };
}

function withOpenFields(story: StorySummary, { id, fields }: OpenFields): StorySummary {
  if (story.id !== id || !fields) return story;
  const { headline, status, sections, dateline, language } = fields;
  return { ...story, headline, status, sections, dateline, language };
}
