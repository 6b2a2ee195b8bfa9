import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import {
  type DescribedTag,
  type ManagedTag,
  type TagNotes,
  tagKey,
} from '../../../shared/tags/described-tag.ts';
import { attempt } from '../../session/attempt.ts';
import type { Operations } from '../../session/operations.ts';
import { mergingWords, removingWords, savingWords, type TagChangeWords } from './tag-change-words.ts';
import type { TagSelection } from './tag-selection.ts';
import type { TagsState } from './tags-state.ts';

/** Changes tags in every story that has them, and what the library says about them. */
export interface TagChanges {
  /** What a tag is to be: in every story where that differs, and in what the library says about it. */
  save(tag: ManagedTag, next: DescribedTag): Promise<void>;
  merge(tags: readonly ManagedTag[], into: ManagedTag): Promise<void>;
  remove(tags: readonly ManagedTag[]): Promise<void>;
}

export interface TagChangesHost {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly store: StoreApi<TagsState>;
  readonly selection: TagSelection;
  /** Reads the tags again. */
  readonly reload: () => Promise<void>;
}

export function createTagChanges(host: TagChangesHost): TagChanges {
  const { bridge, operations, store, selection, reload } = host;

  /** In the stories, if there are any, as one operation that can be taken back. */
  async function change(
    from: readonly ManagedTag[],
    to: Tag | null,
    words: TagChangeWords,
    said?: TagNotes,
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

  return {
    async save(tag, next) {
      const to: Tag = {
        name: next.name,
        kind: next.kind,
        ...(next.code !== undefined && { code: next.code }),
      };
      const isOther = tagKey(tag) !== tagKey(to) || tag.code !== to.code;
      const { colour, description } = next;
      if (isOther) {
        const isSaid = colour !== tag.colour || description !== tag.description;
        // With the change itself: the program may end after it.
        const said = {
          ...(colour !== undefined && { colour }),
          ...(description !== undefined && { description }),
        };
        if (await change([tag], to, savingWords(tag, to), isSaid ? said : undefined))
          selection.chooseSoon(to);
        return;
      }
      const reply = await attempt(() => bridge.request('tags.describe', next));
      if (!reply.ok) store.setState({ problem: reply.error.message });
      selection.chooseSoon(to);
    },
    async merge(tags, into) {
      const { name, kind, code } = into;
      const from = tags.filter((tag) => tagKey(tag) !== tagKey(into));
      const to: Tag = { name, kind, ...(code !== undefined && { code }) };
      if (await change(from, to, mergingWords(from, into))) selection.chooseSoon(into);
    },
    async remove(tags) {
      await change(tags, null, removingWords(tags));
    },
  };
}
