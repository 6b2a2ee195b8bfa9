import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { RestoredStory } from '../../../shared/library/open-story.ts';
import type { Session } from '../../session/session.ts';
import { whileOpen } from '../../session/while-holds.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import type { HistoryState } from './history-store.ts';
import { notSaved, openId } from './present-story.ts';
import { versionMoment } from './version-words.ts';

/** Puts the chosen version in the open story's place, and closes the history; a toast takes it back. */
export function createRestoreVersion(
  bridge: Pick<DatelineBridge, 'request'>,
  session: Session,
  store: StoreApi<HistoryState>,
  notify: Notify,
): () => Promise<void> {
  /** Gives the version that undoes it. */
  async function putInPlace(id: string, version: string): Promise<string> {
    let restored: RestoredStory | null = null;
    let refusal: string | null = null;
    const done = await session.replaceStory(async () => {
      const reply = await bridge.request('history.restore', { id, version });
      if (reply.ok) restored = reply.value;
      else refusal = reply.error.message;
      return reply;
    });
    const before = (restored as RestoredStory | null)?.before ?? null;
    if (done && before) return before;
    throw new Error(refusal ?? notSaved(session));
  }

  async function undo(id: string, before: string): Promise<void> {
    try {
      if (openId(session) !== id && !(await session.openStory(id))) throw new Error(notSaved(session));
      await putInPlace(id, before);
      notify({ message: 'The text is as it was before the restore.', id: 'history' });
    } catch (error) {
      const until = whileOpen(session);
      notify({ message: (error as Error).message, urgent: true, id: 'history', until });
    }
  }

  return async () => {
    const { selected, history, busy } = store.getState();
    const id = openId(session);
    const version = history?.versions.find((one) => one.id === selected);
    if (!version || id === null || busy) return;
    store.setState({ busy: true, problem: null });
    try {
      const before = await putInPlace(id, version.id);
      store.setState({ open: false, busy: false });
      const what = version.name ? `“${version.name}”` : `the version of ${versionMoment(version.when)}`;
      const message = `Restored ${what}.`;
      notify({ message, action: { label: 'Undo', run: () => void undo(id, before) }, id: 'history' });
    } catch (error) {
      store.setState({ busy: false, problem: (error as Error).message });
    }
  };
}
