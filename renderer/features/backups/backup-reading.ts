import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { createStory, type Story } from '../../../shared/story/story.ts';
import { comparisonOf } from '../../compare/comparison-of.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { BackedUpView, BackupsState } from './backups-state.ts';

/** Shows what is in the backups, from the list of them down to the text of one story. */
export interface BackupReading {
  /** Reads the list again, and stays on what was chosen where that is still there. */
  load(): Promise<void>;
  selectBackup(name: string): Promise<void>;
  selectStory(id: string): Promise<void>;
}

export function createBackupReading(
  bridge: DatelineBridge,
  session: Session,
  store: StoreApi<BackupsState>,
): BackupReading {
  async function load(): Promise<void> {
    const { status } = store.getState();
    if (!status?.folder) return store.setState({ backups: [], damaged: 0, backup: null, stories: null });
    const reply = await attempt(() => bridge.request('backup.list', undefined));
    if (!reply.ok) return store.setState({ backups: [], problem: reply.error.message });
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
    if (!reply.ok) return store.setState({ problem: reply.error.message });
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
      ? await compared(bridge, session, then.value)
      : { kind: 'problem', message: then.error.message };
    const now = store.getState();
    if (now.story === id && now.backup === backup) store.setState({ shown });
  }

  return { load, selectBackup, selectStory };
}

/** The backup's text against the present one; against itself where the story is gone. */
async function compared(bridge: DatelineBridge, session: Session, then: Story): Promise<BackedUpView> {
  const present = await presentStory(bridge, session, then.id);
  const comparison = await comparisonOf(then, present ?? then);
  return { kind: 'comparison', comparison, isGone: present === null };
}

async function presentStory(bridge: DatelineBridge, session: Session, id: string): Promise<Story | null> {
  const { loaded, fields } = session.store.getState();
  if (loaded?.id === id && fields) return createStory(id, loaded.created, fields, session.readBody());
  const reply = await attempt(() => bridge.request('stories.read', { id }));
  return reply.ok ? reply.value : null;
}
