import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import { failureNotices } from '../../session/failure-notices.ts';
import type { Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';
import { whileUnsaved } from '../../session/while-holds.ts';
import { holdKeys } from '../../type-ahead/window-keys.ts';
import { announce } from '../../ui/announce.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import type { StoriesState } from './stories-state.ts';
import { storyName } from './story-name.ts';

export interface BinningDependencies {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly operations: Operations;
  readonly notify: Notify;
  readonly list: StoreApi<StoriesState>;
  /** Takes a story off the list at once. */
  drop(id: string): void;
  refresh(): Promise<void>;
  openStory(id: string): Promise<boolean>;
}

/** Moves a story to the bin, once all of it is on the disk, and offers its way back. */
export function createBinning(dependencies: BinningDependencies): (id: string) => Promise<void> {
  const { bridge, session, operations, notify, list, drop, refresh, openStory } = dependencies;
  const heed = failureNotices(notify);
  const openId = () => session.store.getState().loaded?.id;

  async function restore(id: string, wasOpen: boolean): Promise<boolean> {
    const hold = holdKeys();
    const reply = await attempt(() => bridge.request('stories.restore', { id }));
    heed('stories.restore', reply);
    if (!reply.ok) {
      hold.abandon();
      return false;
    }
    await refresh();
    if (wasOpen) await openStory(id);
    hold.release();
    announce('The story is back.');
    return true;
  }

  /** Offers the way back of a story in the bin, until it has been gone; where that fails, again. */
  function offerRestoring(id: string, wasOpen: boolean, message: string): void {
    const undo = async () => {
      if (!forget()) return;
      dismiss();
      if (!(await restore(id, wasOpen))) offerRestoring(id, wasOpen, message);
    };
    const forget = operations.offerUndo(undo);
    const dismiss = notify({ message, action: { label: 'Undo', run: () => void undo() }, id });
  }

  return async (id) => {
    const wasOpen = openId() === id;
    if (wasOpen && !(await session.flush())) {
      notify({
        message: 'The story is not in the bin, because its last changes could not be saved.',
        urgent: true,
        id,
        until: whileUnsaved(session),
      });
      return;
    }
    const { listing } = list.getState();
    const headline = wasOpen
      ? session.store.getState().fields?.headline
      : listing?.stories.find((story) => story.id === id)?.headline;
    const reply = await attempt(() => bridge.request('stories.bin', { id }));
    heed('stories.bin', reply);
    if (!reply.ok) return;
    if (openId() === id) session.forget();
    drop(id);
    offerRestoring(id, wasOpen, `Moved “${storyName(headline)}” to the bin.`);
    await refresh();
  };
}
