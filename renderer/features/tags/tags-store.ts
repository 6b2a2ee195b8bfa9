import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import type { Operations } from '../../session/operations.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { createOfferedTopics, type OfferedTopics } from './offered-topics.ts';
import { createTagChanges, type TagChanges } from './tag-changes.ts';
import { type TagView, tagRows } from './tag-rows.ts';
import { createTagSelection, type TagSelection } from './tag-selection.ts';
import { type TagsState, UNREAD_TAGS } from './tags-state.ts';

/** The tags of the library while they are managed. */
export interface TagsStore
  extends TagChanges,
    OfferedTopics,
    Pick<TagSelection, 'choose' | 'chooseAll' | 'chooseTogether'> {
  readonly store: StoreApi<TagsState>;
  load(): Promise<void>;
  look(view: Partial<TagView>): void;
}

export function createTagsStore(bridge: DatelineBridge, operations: Operations, notify: Notify): TagsStore {
  const store = createStore<TagsState>(() => UNREAD_TAGS);
  const selection = createTagSelection(store);
  const changes = createTagChanges({ bridge, operations, store, selection, reload });
  const topics = createOfferedTopics(bridge, notify);
  const { choose, chooseAll, chooseTogether } = selection;

  async function reload(): Promise<void> {
    const reply = await attempt(() => bridge.request('tags.list', undefined));
    if (!reply.ok) store.setState({ problem: reply.error.message });
    else selection.show({ rows: tagRows(reply.value.tags), problem: reply.value.problem?.message ?? null });
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

  return {
    store,
    async load() {
      selection.clear();
      await reload();
    },
    look: (view) => selection.show(view),
    choose,
    chooseAll,
    chooseTogether,
    save: (tag, next) => busily(() => changes.save(tag, next)),
    merge: (tags, into) => busily(() => changes.merge(tags, into)),
    remove: (tags) => busily(() => changes.remove(tags)),
    importTopics: () => busily(topics.importTopics),
    removeTopics: () => busily(topics.removeTopics),
  };
}
