import type { StoryPage, StorySummary } from '../../../../shared/library/summary.ts';

/** As many cards are asked for at a time: two screens full. */
export const COLUMN_PAGE_SIZE = 40;

/** The stories of one status as far as they have been asked for. */
export interface Column {
  readonly total: number;
  /** By the place of their first story. */
  readonly parts: ReadonlyMap<number, readonly StorySummary[]>;
}

/** Answers to one question each, put together. */
export function columnOf(pages: readonly StoryPage[]): Column {
  return { total: pages[0]?.total ?? 0, parts: new Map(pages.map(({ from, stories }) => [from, stories])) };
}

export function withColumnPart(column: Column, page: StoryPage): Column {
  return { total: page.total, parts: new Map([...column.parts, [page.from, page.stories]]) };
}

/** Undefined for a card that is not there yet. */
export function cardAt({ parts }: Column, index: number): StorySummary | undefined {
  const from = index - (index % COLUMN_PAGE_SIZE);
  return parts.get(from)?.[index - from];
}

/** -1 where it is not among the cards that are there. */
export function placeOfCard({ parts }: Column, id: string): number {
  for (const [from, stories] of parts) {
    const at = stories.findIndex((story) => story.id === id);
    if (at >= 0) return from + at;
  }
  return -1;
}

/** Where the parts begin that hold these places of the column. */
export function columnParts(first: number, last: number): readonly number[] {
  const parts: number[] = [];
  for (let from = first - (first % COLUMN_PAGE_SIZE); from <= last; from += COLUMN_PAGE_SIZE)
    parts.push(from);
  return parts;
}
