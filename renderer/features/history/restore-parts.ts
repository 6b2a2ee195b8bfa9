import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { blockName } from '../../../shared/story/blocks/block-models.ts';
import { FIELD_LABELS } from '../../../shared/story/field-labels.ts';
import type { Story, StoryFields } from '../../../shared/story/story.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { HistoryState, HistoryStore } from './history-store.ts';
import { notSaved, openId, presentStory } from './present-story.ts';

/** Puts single blocks and fields of a version into the present. */
export type RestoreParts = Pick<HistoryStore, 'restoreBlock' | 'restoreField' | 'undoPart'>;

/** `refresh` reads the history and the comparison again; what is chosen stays. */
export function createRestoreParts(
  bridge: Pick<DatelineBridge, 'request'>,
  session: Session,
  store: StoreApi<HistoryState>,
  refresh: (id: string) => Promise<void>,
): RestoreParts {
  /** Keeps the present as a version, then lets `put` change it: gives the way back, or null when it was so already. */
  async function restorePart(
    name: string,
    put: (from: Story, present: Story) => (() => void) | null,
  ): Promise<void> {
    const id = openId(session);
    const { shown, against, busy } = store.getState();
    if (id === null || busy || against !== 'since' || shown.kind !== 'comparison') return;
    store.setState({ busy: true, problem: null, done: null });
    const saved = await session.flush();
    const reply = saved ? await attempt(() => bridge.request('history.before', { id })) : null;
    store.setState({ busy: false });
    const present = presentStory(session);
    if (!reply?.ok || !present || openId(session) !== id) {
      store.setState({ problem: reply && !reply.ok ? reply.error.message : notSaved(session) });
      return;
    }
    const undo = put(shown.comparison.before, present);
    const message = undo ? `Restored the ${name}.` : `The ${name} is there already.`;
    store.setState({ done: { message, undo } });
    await refresh(id);
  }

  return {
    async restoreBlock(block) {
      const { putBackBlock } = await import('../../../shared/history/put-back-block.ts');
      await restorePart(blockName(block.type), (from, present) => {
        const next = putBackBlock(from.body, from.body.indexOf(block), present.body, present.language);
        if (!next) return null;
        session.editBody(next);
        return () => session.editBody(present.body);
      });
    },
    restoreField: (name) =>
      restorePart(FIELD_LABELS[name].toLowerCase(), (from, present) => {
        setField(session, from, name, 'An earlier version was restored.');
        return () => setField(session, present, name, 'Undone.');
      }),
    async undoPart() {
      const id = openId(session);
      const { done } = store.getState();
      if (id === null || !done?.undo) return;
      done.undo();
      store.setState({ done: { message: 'It is as it was before.', undo: null } });
      await refresh(id);
    },
  };
}

function setField(session: Session, from: StoryFields, name: keyof StoryFields, why: string): void {
  if (name === 'status') session.changeStatus(from.status, { why, overridden: [] });
  else session.editFields({ [name]: from[name] });
}
