import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { isWorthALook } from '../../../shared/library/import-report.ts';
import { attempt } from '../../session/attempt.ts';
import type { Heed } from '../../session/failure-notices.ts';
import type { Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';
import { holdKeys } from '../../type-ahead/window-keys.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { createReadAgain } from './read-again.ts';
import { requestImport } from './request-import.ts';
import type { Stories } from './stories.ts';
import type { StoryNavigation } from './stories-dependencies.ts';
import type { StoriesState } from './stories-state.ts';
import { storyName } from './story-name.ts';

/** The ways to a story that was not there before. */
export type NewStories = Pick<
  Stories,
  'create' | 'duplicate' | 'followUp' | 'fromTemplate' | 'importStories' | 'readAgain' | 'takeUpdate'
>;

export interface NewStoriesParts {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly store: StoreApi<StoriesState>;
  readonly desk: StoryNavigation;
  readonly notify: Notify;
  readonly operations: Operations;
  readonly heed: Heed;
  readonly refresh: () => Promise<void>;
  readonly search: (text: string) => void;
}

export function createNewStories(parts: NewStoriesParts): NewStories {
  const { bridge, session, store, desk, notify, operations, heed, refresh, search } = parts;
  let dropped: readonly File[] | undefined;

  /** Has a new story made of one that is there, and opens it. */
  async function makeFrom(
    request: 'stories.duplicate' | 'stories.followUp' | 'templates.use',
    id: string,
  ): Promise<void> {
    const hold = holdKeys();
    // It is made of what is on disk.
    const isOnDisk = session.store.getState().loaded?.id !== id || (await session.flush());
    const reply = isOnDisk ? await attempt(() => bridge.request(request, { id })) : null;
    if (reply) heed(request, reply);
    if (!reply?.ok) {
      hold.abandon();
      return;
    }
    await Promise.all([refresh(), desk.begin(reply.value.story.id)]);
    hold.release();
  }

  return {
    async create() {
      if (!(await desk.create())) return;
      if (store.getState().query !== '') search('');
      await refresh();
    },
    duplicate: (id) => makeFrom('stories.duplicate', id),
    followUp: (id) => makeFrom('stories.followUp', id),
    fromTemplate: (id) => makeFrom('templates.use', id),
    async importStories(files) {
      const reply = await requestImport(bridge, files);
      dropped = files;
      heed('stories.import', reply);
      if (!reply.ok) return;
      const report = reply.value;
      const { imported, updates, failed } = report;
      const show = () => store.setState({ importReport: report, readAgain: null });
      const isShown = failed.length + updates.length > 0 || imported.some(isWorthALook);
      if (isShown) show();
      const first = imported[0];
      if (!first) return;
      const count = imported.length === 1 ? `“${storyName(first.headline)}”` : `${imported.length} stories`;
      notify({
        message: `Imported ${count}.`,
        ...(!isShown && { action: { label: 'Details', run: show } }),
      });
      await Promise.all([refresh(), desk.open(first.id)]);
    },
    ...createReadAgain({
      bridge,
      store,
      operations,
      refresh,
      dropped: (place) => dropped?.[place] ?? null,
    }),
  };
}
