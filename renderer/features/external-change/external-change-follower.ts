import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { ConflictingText, ExternalChange } from '../../../shared/library/external-change.ts';
import { ok } from '../../../shared/result.ts';
import { storyText } from '../../../shared/story/story-text.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { type ExternalChangeState, NOTHING_CHANGED } from './external-change-state.ts';
import { BOTH_IN_PLACE, RELOADED } from './external-change-words.ts';

/**
 * Follows what other programs do to the open story: takes it in where nobody has to choose, and otherwise
 * says that there is something to choose. `choose` opens that choice. Returns what stops it.
 */
export function followExternalChanges(
  bridge: DatelineBridge,
  session: Session,
  store: StoreApi<ExternalChangeState>,
  choose: () => void,
): () => void {
  const openId = () => session.store.getState().loaded?.id ?? null;

  async function happened(id: string, change: ExternalChange): Promise<void> {
    if (openId() !== id) return;
    if (change !== 'changed') {
      store.setState({ change });
      return;
    }
    const { loaded } = session.store.getState();
    const done = await session.reload(() => bridge.request('external.reload', { id }));
    if (openId() !== id) return;
    // What a choice has shown meanwhile comes from after the change.
    if (!done && session.store.getState().loaded !== loaded) return;
    if (done) store.setState({ notice: RELOADED });
    else await merge(id);
  }

  /** Both texts where they differ in different places; else the person has to choose. */
  async function merge(id: string): Promise<void> {
    const look = async () => {
      const reply = await bridge.request('external.theirSide', { id, key: 'disk' });
      return reply.ok ? ok(storyText(reply.value.story)) : reply;
    };
    const done = await session.mergeIn(look, () => bridge.request('external.reload', { id }));
    if (openId() !== id) return;
    if (done) store.setState({ notice: BOTH_IN_PLACE });
    else store.setState({ change: 'changed' });
  }

  /** What lies beside the open story now. One that nobody has seen yet is shown, although others were put off. */
  function conflictsChanged(id: string, conflicts: readonly ConflictingText[]): void {
    if (openId() !== id) return;
    const known = new Set(session.store.getState().conflicts.map(mark));
    if (conflicts.some((conflict) => !known.has(mark(conflict)))) store.setState({ postponed: false });
    session.setConflicts(conflicts);
  }

  /** A save found it before anybody told: asks what there is. */
  async function stale(id: string): Promise<void> {
    const reply = await attempt(() => bridge.request('external.theirSide', { id, key: 'disk' }));
    if (openId() !== id || !isStale(session)) return;
    if (reply.ok) await merge(id);
    else store.setState({ change: reply.error.code === 'not-found' ? 'gone' : 'damaged' });
  }

  const ends = [
    bridge.on('story.external', (what) => {
      if ('change' in what) void happened(what.id, what.change);
      else conflictsChanged(what.id, what.conflicts);
    }),
    bridge.on('story.compare', choose),
    session.store.subscribe((now, before) => {
      // Another text, or another story, has nothing to do with what was to be decided.
      if (now.loaded !== before.loaded) {
        // What was told of this story is as true of its newer text.
        const notice = now.loaded?.id === before.loaded?.id ? store.getState().notice : null;
        store.setState({ ...NOTHING_CHANGED, notice });
      }
      const id = now.loaded?.id;
      if (id && now.saveState !== before.saveState && isStale(session)) void stale(id);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function mark({ key, when }: ConflictingText): string {
  return `${key} ${when}`;
}

function isStale(session: Session): boolean {
  const { saveState } = session.store.getState();
  return saveState.kind === 'failed' && saveState.code === 'stale';
}
