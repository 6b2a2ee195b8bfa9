import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';
import type { Timers } from '../../../session/timers.ts';
import { whileOpen } from '../../../session/while-holds.ts';
import type { Notify } from '../../../ui/toast-queue.ts';

export interface SecondStoryState {
  /** The story that is read beside the one that is written; null while there is none. */
  readonly id: string | null;
  /** As it was read last; null until then. */
  readonly story: Story | null;
  /** Why it cannot be read now; what was read before stays. */
  readonly problem: string | null;
}

/** A second story, read beside the one that is written. Whichever of the two is opened is the one that is written. */
export interface SecondStory {
  readonly store: StoreApi<SecondStoryState>;
  open(id: string): void;
  close(): void;
  /** Follows the library and the open story; returns what stops it. */
  follow(): () => void;
}

export interface SecondStoryServices {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly notify: Notify;
  readonly timers: Timers;
  /** Opens a story for writing. */
  readonly write: (id: string) => void;
}

const CLOSED: SecondStoryState = { id: null, story: null, problem: null };
/**
 * Whoever writes saves all the time: the other story is looked at once that pauses, or after the longest
 * wait. Milliseconds.
 */
const PAUSE = 1000;
const LONGEST = 10_000;

export function createSecondStory({
  bridge,
  session,
  notify,
  timers,
  write,
}: SecondStoryServices): SecondStory {
  const store = createStore<SecondStoryState>(() => CLOSED);
  let stopTimer: (() => void) | null = null;
  let changedAt = 0;

  async function read(): Promise<void> {
    const { id } = store.getState();
    if (id === null) return;
    const reply = await attempt(() => bridge.request('stories.read', { id }));
    const now = store.getState();
    if (now.id !== id) return;
    if (!reply.ok) store.setState({ problem: reply.error.message });
    else if (JSON.stringify(reply.value) !== JSON.stringify(now.story)) {
      store.setState({ story: reply.value, problem: null });
    } else if (now.problem !== null) store.setState({ problem: null });
  }

  function show(id: string): void {
    store.setState({ ...CLOSED, id });
    void read();
  }

  return {
    store,
    open(id) {
      const { loaded } = session.store.getState();
      if (!loaded) write(id);
      else if (loaded.id === id) {
        notify({
          message: 'This story is the one that is written; choose another to read beside it.',
          id: 'beside',
          until: whileOpen(session),
        });
      } else if (store.getState().id !== id) show(id);
    },
    close: () => store.setState(CLOSED),
    follow() {
      const leave = bridge.on('library.changed', () => {
        if (store.getState().id === null) return;
        const now = timers.now();
        if (stopTimer) stopTimer();
        else changedAt = now;
        stopTimer = timers.after(Math.max(0, Math.min(PAUSE, changedAt + LONGEST - now)), () => {
          stopTimer = null;
          void read();
        });
      });
      const stop = session.store.subscribe((now, before) => {
        const { id } = store.getState();
        if (id === null || now.loaded?.id !== id || before.loaded?.id === id) return;
        if (before.loaded) show(before.loaded.id);
        else store.setState(CLOSED);
      });
      return () => {
        leave();
        stop();
        stopTimer?.();
        stopTimer = null;
      };
    },
  };
}
