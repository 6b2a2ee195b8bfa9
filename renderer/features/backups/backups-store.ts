import { createStore, type StoreApi } from 'zustand';
import type { BackupStatus } from '../../../shared/backup/backup.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { actOnBackups } from './act-on-backups.ts';
import { createBackupReading } from './backup-reading.ts';
import { createBackupRestoring } from './backup-restoring.ts';
import { type BackupsState, CLOSED_BACKUPS } from './backups-state.ts';

/** The backups of the open library, and what is in them. */
export interface BackupsStore {
  readonly store: StoreApi<BackupsState>;
  /** Follows the backups that are made behind the scenes; returns what stops it. */
  follow(): () => void;
  openBackups(): Promise<void>;
  closeBackups(): void;
  chooseFolder(): Promise<void>;
  stopBackups(): Promise<void>;
  warnAfter(days: number): Promise<void>;
  run(): Promise<void>;
  cancel(): void;
  selectBackup(name: string): Promise<void>;
  selectStory(id: string): Promise<void>;
  restoreStory(): Promise<void>;
  restoreCopy(): Promise<void>;
  restoreAll(): Promise<void>;
}

export function createBackupsStore(bridge: DatelineBridge, session: Session): BackupsStore {
  const store = createStore<BackupsState>(() => ({ ...CLOSED_BACKUPS, status: null }));
  const complain = (message: string) => store.setState({ problem: message });
  const reading = createBackupReading(bridge, session, store);

  async function changeStatus(ask: () => Promise<Result<BackupStatus>>, done: string): Promise<void> {
    const isDone = await actOnBackups(store, session, ask, (status) => {
      store.setState({ status });
      return done;
    });
    if (isDone) await reading.load();
  }

  return {
    store,
    follow() {
      void attempt(() => bridge.request('backup.status', undefined)).then((reply) => {
        if (reply.ok) store.setState({ status: reply.value });
      });
      return bridge.on('backup.changed', (status) => store.setState({ status }));
    },
    async openBackups() {
      if (store.getState().open) return;
      store.setState({ ...CLOSED_BACKUPS, open: true });
      const reply = await attempt(() => bridge.request('backup.status', undefined));
      if (reply.ok) store.setState({ status: reply.value });
      else complain(reply.error.message);
      await reading.load();
    },
    closeBackups: () => store.setState({ open: false }),
    chooseFolder: () => changeStatus(() => bridge.request('backup.choose', undefined), ''),
    stopBackups: () =>
      changeStatus(
        () => bridge.request('backup.stop', undefined),
        'No more backups are made of this library. Those that were made stay where they are.',
      ),
    async warnAfter(days) {
      const reply = await attempt(() => bridge.request('backup.warnAfter', { days }));
      if (reply.ok) store.setState({ status: reply.value, problem: null });
      else complain(reply.error.message);
    },
    run: () =>
      changeStatus(() => bridge.request('backup.run', undefined), 'Backed up, and all of it read back.'),
    cancel: () => void attempt(() => bridge.request('backup.cancel', undefined)),
    selectBackup: reading.selectBackup,
    selectStory: reading.selectStory,
    ...createBackupRestoring(bridge, session, store, reading),
  };
}
