import type { StoryGroup } from '../../../shared/library/arrangement.ts';
import { type Listing, storyAt } from './listing.ts';

/** Rows that follow one another: a group with its heading, or the whole of a list that is not parted. */
export interface GroupSpan {
  readonly group: StoryGroup | null;
  /** The first row, which is the heading of a group. */
  readonly row: number;
  readonly rows: number;
  /** The place of its first story in the whole list. */
  readonly place: number;
}

export interface ListLayout {
  readonly count: number;
  readonly segments: readonly GroupSpan[];
}

/** Stories that follow one another, by their places in the whole list. */
export interface PlaceRange {
  readonly first: number;
  readonly last: number;
}

/** Where the rows of a list are: damaged stories, then one segment after the other. */
export function listLayout({ damaged, groups, total }: Listing, collapsed: ReadonlySet<string>): ListLayout {
  let row = damaged.length;
  if (groups.length === 0) {
    return { count: row + total, segments: [{ group: null, row, rows: total, place: 0 }] };
  }
  let place = 0;
  const segments = groups.map((group): GroupSpan => {
    const segment = { group, row, rows: 1 + (collapsed.has(group.key) ? 0 : group.count), place };
    row += segment.rows;
    place += group.count;
    return segment;
  });
  return { count: row, segments };
}

export function segmentAt({ segments }: ListLayout, row: number): GroupSpan | undefined {
  return segments.find((segment) => row >= segment.row && row < segment.row + segment.rows);
}

/** The place in the whole list of the story in a row. */
export function placeOf(segment: GroupSpan, row: number): number {
  return segment.place + row - segment.row - heading(segment);
}

/** The row of the story at a place; that of its group where it is put away. */
export function rowOf({ segments }: ListLayout, place: number): number {
  const segment = segmentOf(segments, place);
  if (!segment) return -1;
  const row = segment.row + heading(segment) + place - segment.place;
  return row < segment.row + segment.rows ? row : segment.row;
}

/** The group that the story at a place stands in; null where the list is not parted. */
export function groupOf({ segments }: ListLayout, place: number): StoryGroup | null {
  return segmentOf(segments, place)?.group ?? null;
}

function segmentOf(segments: readonly GroupSpan[], place: number): GroupSpan | undefined {
  return segments.findLast((each) => each.place <= place && (each.group?.count ?? 1) > 0);
}

/** The stories that these rows show. */
export function placeRanges(
  listing: Listing,
  collapsed: ReadonlySet<string>,
  first: number,
  last: number,
): readonly PlaceRange[] {
  return listLayout(listing, collapsed).segments.flatMap((segment) => {
    const from = Math.max(first, segment.row + heading(segment));
    const to = Math.min(last, segment.row + segment.rows - 1);
    return from > to ? [] : [{ first: placeOf(segment, from), last: placeOf(segment, to) }];
  });
}

/** The stories of these places that are there. */
export function idsOf(listing: Listing, stretches: readonly PlaceRange[]): readonly string[] {
  const places = stretches.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, nth) => first + nth),
  );
  return places.flatMap((place) => storyAt(listing, place)?.id ?? []);
}

function heading({ group }: GroupSpan): number {
  return group ? 1 : 0;
}
