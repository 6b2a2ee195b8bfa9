import type { StoreApi } from 'zustand';
import type { Tag } from '../../../shared/story/tag.ts';
import { type ManagedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import { shownRows } from './tag-rows.ts';
import { type TagsState, UNREAD_TAGS } from './tags-state.ts';

/** How a click or a key chooses a row: alone, one more or one less, or all from the last one on. */
export type RowChoice = 'only' | 'toggle' | 'range';

/** The rows that are shown, and those of them that are chosen. */
export interface TagSelection {
  /** Forgets everything that was read and chosen. */
  clear(): void;
  /** What changes about the rows; none that is hidden by it stays chosen. */
  show(patch: Partial<TagsState>): void;
  choose(key: string, how: RowChoice): void;
  chooseAll(): void;
  /** Chooses exactly these, and looks at all tags so that they are seen. */
  chooseTogether(tags: readonly ManagedTag[]): void;
  /** Chooses a tag that the list may only have once it is read again. */
  chooseSoon(tag: Pick<Tag, 'name' | 'kind'>): void;
}

export function createTagSelection(store: StoreApi<TagsState>): TagSelection {
  /** Where a range begins. */
  let anchor: string | null = null;

  function show(patch: Partial<TagsState>): void {
    const next = { ...store.getState(), ...patch };
    const shown = shownRows(next.rows ?? [], next);
    const there = new Set(shown.map(({ key }) => key));
    const active = next.active !== null && there.has(next.active) ? next.active : null;
    const selected = new Set([...next.selected].filter((key) => there.has(key)));
    store.setState({ ...next, shown, active, selected });
  }

  function chosen(key: string, how: RowChoice): ReadonlySet<string> {
    const { selected, shown } = store.getState();
    if (how === 'only') return new Set([key]);
    if (how === 'toggle') {
      const next = new Set(selected);
      if (!next.delete(key)) next.add(key);
      return next;
    }
    const keys = shown.map((row) => row.key);
    const [from = 0, to = 0] = [keys.indexOf(anchor ?? key), keys.indexOf(key)].sort((a, b) => a - b);
    return new Set(keys.slice(Math.max(0, from), to + 1));
  }

  return {
    clear() {
      anchor = null;
      store.setState(UNREAD_TAGS);
    },
    show,
    choose(key, how) {
      const selected = chosen(key, how);
      if (how !== 'range') anchor = key;
      store.setState({ selected, active: key });
    },
    chooseAll: () => store.setState(({ shown }) => ({ selected: new Set(shown.map(({ key }) => key)) })),
    chooseTogether(tags) {
      const keys = tags.map(tagKey);
      anchor = keys[0] ?? null;
      show({ query: '', filter: 'all', selected: new Set(keys), active: anchor });
    },
    chooseSoon: (tag) => store.setState({ selected: new Set([tagKey(tag)]), active: tagKey(tag) }),
  };
}
