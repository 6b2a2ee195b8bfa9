import type { TagRow, TagView } from './tag-rows.ts';

export interface TagsState extends TagView {
  /** Null until they have been read. */
  readonly rows: readonly TagRow[] | null;
  readonly shown: readonly TagRow[];
  /** Keys of the chosen tags. */
  readonly selected: ReadonlySet<string>;
  /** The row that the keys are on. */
  readonly active: string | null;
  readonly problem: string | null;
  readonly busy: boolean;
  /** How many topics have been imported; null until that is known. */
  readonly topics: number | null;
}

export const UNREAD_TAGS: TagsState = {
  query: '',
  sort: 'used',
  filter: 'all',
  rows: null,
  shown: [],
  selected: new Set(),
  active: null,
  problem: null,
  busy: false,
  topics: null,
};
