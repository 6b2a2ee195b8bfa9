import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Session } from '../../session/session.ts';
import { actOnBackups } from './act-on-backups.ts';
import type { BackupReading } from './backup-reading.ts';
import type { BackupsState } from './backups-state.ts';
import { restoredAllWords, restoredCopyWords, restoredStoryWords } from './restored-words.ts';

/** Brings back what is chosen in the backups, and shows what is on the disk then. */
export interface BackupRestoring {
  restoreStory(): Promise<void>;
  restoreCopy(): Promise<void>;
  restoreAll(): Promise<void>;
}

export function createBackupRestoring(
  bridge: DatelineBridge,
  session: Session,
  store: StoreApi<BackupsState>,
  reading: BackupReading,
): BackupRestoring {
  /** The window shows what is on the disk now. */
  async function showRestored(id: string): Promise<void> {
    const openId = session.store.getState().loaded?.id;
    if (openId === id) await session.replaceStory(() => bridge.request('stories.open', { id }));
  }

  return {
    async restoreStory() {
      const { backup, story } = store.getState();
      if (!backup || !story) return;
      const isDone = await actOnBackups(
        store,
        session,
        () => bridge.request('backup.restoreStory', { backup, id: story }),
        restoredStoryWords,
      );
      if (!isDone) return;
      await showRestored(story);
      await reading.selectStory(story);
    },
    async restoreCopy() {
      const { backup } = store.getState();
      if (!backup) return;
      await actOnBackups(
        store,
        session,
        () => bridge.request('backup.restoreCopy', { backup }),
        restoredCopyWords,
      );
    },
    async restoreAll() {
      const { backup } = store.getState();
      if (!backup) return;
      const openId = session.store.getState().loaded?.id;
      const isDone = await actOnBackups(
        store,
        session,
        () => bridge.request('backup.restoreAll', { backup }),
        restoredAllWords,
      );
      if (!isDone) return;
      if (openId !== undefined) {
        const isStill = await session.replaceStory(() => bridge.request('stories.open', { id: openId }));
        if (!isStill) session.forget();
      }
      await reading.load();
    },
  };
}
