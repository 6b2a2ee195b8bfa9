import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge, RequestArgument } from '../../../shared/ipc/contract.ts';
import type { ConflictingText } from '../../../shared/library/external-change.ts';
import type { MergeChoice } from '../../../shared/merge/merge-stories.ts';
import type { AppError } from '../../../shared/result.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { whileOpen } from '../../session/while-holds.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { createConflictChooser, type Decide } from './conflict-chooser.ts';
import { followExternalChanges } from './external-change-follower.ts';
import {
  type ConflictView,
  type ExternalChangeState,
  NOTHING_CHANGED,
  type Outcome,
} from './external-change-state.ts';

/**
 * What other programs do to the open story, and what the person makes of it. Nothing is written over before
 * somebody has chosen.
 */
export interface ExternalChangeStore {
  readonly store: StoreApi<ExternalChangeState>;
  /** Compares the text in the window with another one; without one, with what another program wrote into the file. */
  choose(other?: ConflictingText): Promise<void>;
  cancel(): void;
  postpone(): void;
  /** `notice` has been read. */
  dismiss(): void;
  show(shown: ConflictView): Promise<void>;
  pickPart(at: number, choice: MergeChoice): Promise<void>;
  pickField(name: keyof StoryFields, choice: MergeChoice): Promise<void>;
  resolve(outcome: Outcome): Promise<void>;
  writeBack(): Promise<void>;
  binMissingStory(): Promise<void>;
  /** Listens until the returned function is called. */
  follow(): () => void;
}

export function createExternalChangeStore(
  bridge: DatelineBridge,
  session: Session,
  notify: Notify,
): ExternalChangeStore {
  const store = createStore<ExternalChangeState>(() => NOTHING_CHANGED);
  const complain = ({ message }: AppError) =>
    notify({ message, urgent: true, id: 'external-change', until: whileOpen(session) });
  const openId = () => session.store.getState().loaded?.id ?? null;

  const decide: Decide = async (ask) => {
    const id = openId();
    if (id === null || store.getState().busy) return null;
    store.setState({ busy: true, problem: null });
    const reply = await session.exchange((text) => ask(id, text));
    store.setState({ busy: false });
    return reply;
  };

  const chooser = createConflictChooser(bridge, session, notify, store, decide);

  return {
    store,
    ...chooser,
    cancel: () => store.setState({ choosing: null, problem: null }),
    postpone: () => store.setState({ postponed: true }),
    dismiss: () => store.setState({ notice: null }),
    async writeBack() {
      const done = await decide((id, text) =>
        bridge.request('external.writeBack', { id, text } as RequestArgument<'external.writeBack'>),
      );
      if (done?.ok) notify({ message: 'The story is back in the library.', id: 'external-change' });
      else if (done) complain(done.error);
    },
    async binMissingStory() {
      const id = openId();
      const texts = session.texts();
      if (id === null || !texts || store.getState().busy) return;
      store.setState({ busy: true, problem: null });
      const reply = await attempt(() =>
        bridge.request('external.binMissingStory', {
          id,
          text: texts.now,
        } as RequestArgument<'external.binMissingStory'>),
      );
      store.setState({ busy: false });
      if (!reply.ok) {
        complain(reply.error);
        return;
      }
      if (openId() === id) session.forget();
      notify({ message: 'The story is closed, and its text is in the bin.', id: 'external-change' });
    },
    follow: () => followExternalChanges(bridge, session, store, () => void chooser.choose()),
  };
}
