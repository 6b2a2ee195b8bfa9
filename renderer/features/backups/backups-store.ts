import { createStore, type StoreApi } from 'zustand';
import type { BackedUpStory, Backup, BackupStatus } from '../../../shared/backup/backup.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { counted } from '../../../shared/counted.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { storiesCount } from '../../../shared/stories-count.ts';
import { createStory, type Story } from '../../../shared/story/story.ts';
import { comparisonOf } from '../../compare/comparison-of.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';

/** What stands beside the chosen story of a backup. */
export type BackedUpView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly isGone: boolean }
  | { readonly kind: 'problem'; readonly message: string };

export interface BackupsState {
  readonly open: boolean;
  /** Null until it has been asked for. */
  readonly status: BackupStatus | null;
  /** Newest first; null until they have been read. */
  readonly backups: readonly Backup[] | null;
  readonly damaged: number;
  readonly backup: string | null;
  readonly stories: readonly BackedUpStory[] | null;
  readonly story: string | null;
  readonly shown: BackedUpView;
  readonly problem: string | null;
  /** What was done last. */
  readonly done: string;
  readonly busy: boolean;
}

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

const CLOSED = {
  open: false,
  backups: null,
  damaged: 0,
  backup: null,
  stories: null,
  story: null,
  shown: { kind: 'nothing' },
  problem: null,
  done: '',
  busy: false,
} satisfies Omit<BackupsState, 'status'>;

export function createBackupsStore(bridge: DatelineBridge, session: Session): BackupsStore {
  const store = createStore<BackupsState>(() => ({ ...CLOSED, status: null }));
  const complain = (message: string) => store.setState({ problem: message });

  async function load(): Promise<void> {
    const { status } = store.getState();
    if (!status?.folder) return store.setState({ backups: [], damaged: 0, backup: null, stories: null });
    const reply = await attempt(() => bridge.request('backup.list', undefined));
    if (!reply.ok) {
      store.setState({ backups: [] });
      return complain(reply.error.message);
    }
    const { backups, damaged } = reply.value;
    store.setState({ backups, damaged });
    const { backup } = store.getState();
    const next = backups.find(({ name }) => name === backup) ?? backups[0];
    if (next) await selectBackup(next.name);
    else store.setState({ backup: null, stories: null, story: null, shown: { kind: 'nothing' } });
  }

  async function selectBackup(backup: string): Promise<void> {
    store.setState({ backup, stories: null, shown: { kind: 'nothing' } });
    const reply = await attempt(() => bridge.request('backup.stories', { backup }));
    if (store.getState().backup !== backup) return;
    if (!reply.ok) return complain(reply.error.message);
    store.setState({ stories: reply.value });
    const { story } = store.getState();
    if (story && reply.value.some(({ id }) => id === story)) await selectStory(story);
    else store.setState({ story: null });
  }

  async function selectStory(id: string): Promise<void> {
    const { backup } = store.getState();
    if (!backup) return;
    store.setState({ story: id, shown: { kind: 'nothing' } });
    const then = await attempt(() => bridge.request('backup.story', { backup, id }));
    const shown: BackedUpView = then.ok
      ? await compared(then.value)
      : { kind: 'problem', message: then.error.message };
    const now = store.getState();
    if (now.story === id && now.backup === backup) store.setState({ shown });
  }

  /** The backup's text against the present one; against itself where the story is gone. */
  async function compared(then: Story): Promise<BackedUpView> {
    const present = await presentStory(then.id);
    const comparison = await comparisonOf(then, present ?? then);
    return { kind: 'comparison', comparison, isGone: present === null };
  }

  async function presentStory(id: string): Promise<Story | null> {
    const { loaded, fields } = session.store.getState();
    if (loaded?.id === id && fields) return createStory(id, loaded.created, fields, session.readBody());
    const reply = await attempt(() => bridge.request('stories.read', { id }));
    return reply.ok ? reply.value : null;
  }

  /** Asks for something to be done, one thing at a time; what the open story says is on the disk before. */
  async function act<T>(ask: () => Promise<Result<T>>, say: (value: T) => string): Promise<boolean> {
    if (store.getState().busy) return false;
    store.setState({ busy: true, problem: null, done: '' });
    const saved = await session.flush();
    const reply = saved ? await attempt(ask) : null;
    store.setState({ busy: false });
    if (!reply) {
      complain('Nothing was done, because the latest changes to the open story are not on the disk yet.');
      return false;
    }
    if (reply.ok) store.setState({ done: say(reply.value) });
    else if (reply.error.code !== 'cancelled') complain(reply.error.message);
    return reply.ok;
  }

  async function changeStatus(ask: () => Promise<Result<BackupStatus>>, done: string): Promise<void> {
    const isDone = await act(ask, (status) => {
      store.setState({ status });
      return done;
    });
    if (isDone) await load();
  }

  /** The window shows what is on the disk now. */
  async function showRestored(id: string): Promise<void> {
    const openId = session.store.getState().loaded?.id;
    if (openId === id) await session.replaceStory(() => bridge.request('stories.open', { id }));
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
      store.setState({ ...CLOSED, open: true });
      const reply = await attempt(() => bridge.request('backup.status', undefined));
      if (reply.ok) store.setState({ status: reply.value });
      else complain(reply.error.message);
      await load();
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
    selectBackup,
    selectStory,
    async restoreStory() {
      const { backup, story } = store.getState();
      if (!backup || !story) return;
      const isDone = await act(
        () => bridge.request('backup.restoreStory', { backup, id: story }),
        ({ headline, before }) => {
          const restored = `Restored “${headline || 'Untitled story'}”.`;
          return before === null ? restored : `${restored} What was there before is in its history.`;
        },
      );
      if (!isDone) return;
      await showRestored(story);
      await selectStory(story);
    },
    async restoreCopy() {
      const { backup } = store.getState();
      if (!backup) return;
      await act(
        () => bridge.request('backup.restoreCopy', { backup }),
        (copy) => (copy === null ? '' : restoredCopyMessage(copy)),
      );
    },
    async restoreAll() {
      const { backup } = store.getState();
      if (!backup) return;
      const openId = session.store.getState().loaded?.id;
      const isDone = await act(
        () => bridge.request('backup.restoreAll', { backup }),
        ({ restored, binned, failed }) =>
          [
            `${storiesCount(restored)} restored, ${binned} moved to the bin. The library as ` +
              'it was before is the newest backup.',
            ...failed,
          ].join(' '),
      );
      if (!isDone) return;
      if (openId !== undefined) {
        const isStill = await session.replaceStory(() => bridge.request('stories.open', { id: openId }));
        if (!isStill) session.forget();
      }
      await load();
    },
  };
}

function restoredCopyMessage({ name, damaged }: { readonly name: string; readonly damaged: number }): string {
  const files = counted(damaged, 'file that is', 'files that are');
  const without = damaged > 0 ? `, without ${files} damaged in the backup` : '';
  return `Restored into the folder “${name}”${without}. Open it as a library to look at it.`;
}
