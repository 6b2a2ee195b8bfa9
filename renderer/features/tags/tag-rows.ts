import { lazily } from '../../../shared/lazily.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { TAG_KINDS } from '../../../shared/story/tag.ts';
import { type ManagedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import { lookAlikes } from '../../../shared/tags/look-alikes.ts';

export const TAG_SORTS = ['used', 'name', 'kind'] as const;
export type TagSort = (typeof TAG_SORTS)[number];

/** Which tags are looked at. */
export const TAG_FILTERS = ['all', 'alike', 'unused'] as const;
export type TagFilter = (typeof TAG_FILTERS)[number];

/** A tag as a row of the list. */
export interface TagRow {
  readonly key: string;
  readonly tag: ManagedTag;
  /** Tags that may mean the same. */
  readonly alike: readonly ManagedTag[];
}

/** Every tag of the library with those that may mean the same. */
export function tagRows(tags: readonly ManagedTag[]): readonly TagRow[] {
  const alike = lookAlikes(tags.map(({ name }) => name));
  return tags.map((tag, at) => ({
    key: tagKey(tag),
    tag,
    alike: (alike.get(at) ?? []).flatMap((other) => tags[other] ?? []),
  }));
}

export interface TagView {
  readonly query: string;
  readonly sort: TagSort;
  readonly filter: TagFilter;
}

const byName = lazily(() => new Intl.Collator('en', { numeric: true }));

/** The rows that are looked at, in the order asked for. */
export function shownRows(rows: readonly TagRow[], { query, sort, filter }: TagView): readonly TagRow[] {
  const asked = foldText(query.trim());
  const { compare } = byName();
  return rows
    .filter(({ tag, alike }) => {
      if (filter === 'unused' && tag.stories > 0) return false;
      if (filter === 'alike' && alike.length === 0) return false;
      return [tag.name, tag.code ?? '', tag.description ?? ''].some((text) => foldText(text).includes(asked));
    })
    .sort((a, b) => {
      const names = compare(a.tag.name, b.tag.name);
      if (sort === 'name') return names;
      if (sort === 'kind') return TAG_KINDS.indexOf(a.tag.kind) - TAG_KINDS.indexOf(b.tag.kind) || names;
      return b.tag.stories - a.tag.stories || names;
    });
}
