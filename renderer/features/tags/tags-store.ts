import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import { type DescribedTag, type ManagedTag, type Said, tagKey } from '../../../shared/tags/described-tag.ts';
import { attempt } from '../../session/attempt.ts';
import type { Operations } from '../../session/operations.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { shownRows, type TagRow, type TagView, tagRows } from './tag-rows.ts';

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

/** How a click or a key chooses a row: alone, one more or one less, or all from the last one on. */
export type RowChoice = 'only' | 'toggle' | 'range';

/** The tags of the library while they are managed. */
export interface TagsStore {
  readonly store: StoreApi<TagsState>;
  load(): Promise<void>;
  look(view: Partial<TagView>): void;
  choose(key: string, how: RowChoice): void;
  chooseAll(): void;
  /** Chooses exactly these, and looks at all tags so that they are seen. */
  chooseTogether(tags: readonly ManagedTag[]): void;
  /** What a tag is to be: in every story where that differs, and in what the library says about it. */
  save(tag: ManagedTag, next: DescribedTag): Promise<void>;
  merge(tags: readonly ManagedTag[], into: ManagedTag): Promise<void>;
  remove(tags: readonly ManagedTag[]): Promise<void>;
  /** Imports IPTC's topics from a file that the person chooses, in place of those that there are. */
  importTopics(): Promise<void>;
  /** They are no longer offered; the tags of stories stay. */
  removeTopics(): Promise<void>;
}

const EMPTY: TagsState = {
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

export function createTagsStore(bridge: DatelineBridge, operations: Operations, notify: Notify): TagsStore {
  const store = createStore<TagsState>(() => EMPTY);
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

  async function reload(): Promise<void> {
    const reply = await attempt(() => bridge.request('tags.list', undefined));
    if (!reply.ok) store.setState({ problem: reply.error.message });
    else show({ rows: tagRows(reply.value.tags), problem: reply.value.problem?.message ?? null });
    const topics = await attempt(() => bridge.request('topics.list', { have: '' }));
    if (topics.ok) store.setState({ topics: topics.value.topics?.length ?? 0 });
    else store.setState({ problem: topics.error.message });
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true });
    try {
      await work();
      await reload();
    } finally {
      store.setState({ busy: false });
    }
  }

  /** In the stories, if there are any, as one operation that can be taken back. */
  async function become(
    from: readonly ManagedTag[],
    to: Tag | null,
    words: { readonly doing: string; done(stories: string): string },
    said?: Said,
  ): Promise<boolean> {
    const total = from.reduce((sum, { stories }) => sum + stories, 0);
    const keys = from.map(({ name, kind }) => ({ name, kind }));
    const ask = (operation: string) =>
      attempt(() => bridge.request('tags.change', { operation, from: keys, to, ...(said && { said }) }));
    if (total > 0) {
      const undone = () => void reload();
      const outcome = await operations.run({ ...words, total, ask, undone });
      return outcome !== null && outcome.failed.length === 0 && !outcome.stopped;
    }
    const reply = await ask(crypto.randomUUID());
    if (!reply.ok) store.setState({ problem: reply.error.message });
    return reply.ok;
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
    store,
    async load() {
      anchor = null;
      store.setState(EMPTY);
      await reload();
    },
    look: (view) => show(view),
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
    save: (tag, next) =>
      busily(async () => {
        const to: Tag = {
          name: next.name,
          kind: next.kind,
          ...(next.code !== undefined && { code: next.code }),
        };
        const isOther = tagKey(tag) !== tagKey(to) || tag.code !== to.code;
        const words = {
          doing: `Making “${tag.name}” “${to.name}”`,
          done: (stories: string) =>
            tag.name === to.name
              ? `Changed the tag “${tag.name}” in ${stories}.`
              : `“${tag.name}” is “${to.name}” now in ${stories}.`,
        };
        const { colour, description } = next;
        if (isOther) {
          const isSaid = colour !== tag.colour || description !== tag.description;
          // With the change itself: the program may end after it.
          const said = {
            ...(colour !== undefined && { colour }),
            ...(description !== undefined && { description }),
          };
          if (await become([tag], to, words, isSaid ? said : undefined)) choose(to);
          return;
        }
        const reply = await attempt(() => bridge.request('tags.describe', next));
        if (!reply.ok) store.setState({ problem: reply.error.message });
        choose(to);
      }),
    merge: (tags, into) =>
      busily(async () => {
        const { name, kind, code } = into;
        const from = tags.filter((tag) => tagKey(tag) !== tagKey(into));
        const names = from.length === 1 ? `“${from[0]?.name}”` : `${from.length} tags`;
        const words = {
          doing: `Merging ${names} into “${name}”`,
          done: (stories: string) => `Merged ${names} into “${name}” in ${stories}.`,
        };
        if (await become(from, { name, kind, ...(code !== undefined && { code }) }, words)) choose(into);
      }),
    remove: (tags) =>
      busily(async () => {
        const names = tags.length === 1 ? `“${tags[0]?.name}”` : `${tags.length} tags`;
        await become(tags, null, {
          doing: `Taking away ${names}`,
          done: (stories) => `Took ${names} away from ${stories}.`,
        });
      }),
    importTopics: () =>
      busily(async () => {
        const reply = await attempt(() => bridge.request('topics.import', undefined));
        if (!reply.ok) notify({ message: reply.error.message, urgent: true, id: 'topics' });
        else if (reply.value) notify({ message: importedWords(reply.value), id: 'topics' });
      }),
    removeTopics: () =>
      busily(async () => {
        const reply = await attempt(() => bridge.request('topics.remove', undefined));
        if (!reply.ok) notify({ message: reply.error.message, urgent: true, id: 'topics' });
        else notify({ message: 'The topics are no longer offered. Tags of stories stay.', id: 'topics' });
      }),
  };

  function choose(tag: Pick<Tag, 'name' | 'kind'>): void {
    store.setState({ selected: new Set([tagKey(tag)]), active: tagKey(tag) });
  }
}

function importedWords({ topics, retired }: { readonly topics: number; readonly retired: number }): string {
  const count = topics === 1 ? '1 topic' : `${topics.toLocaleString('en')} topics`;
  const ones = retired === 1 ? '1 retired one was' : `${retired.toLocaleString('en')} retired ones were`;
  const left = retired === 0 ? '' : ` ${ones} left out.`;
  return `Imported ${count}: they are offered in the tag field.${left}`;
}
