import { createStore, type StoreApi } from 'zustand';
import type { Session } from '../session/session.ts';
import type { Notify } from '../ui/toast-queue.ts';

export interface NavigatorState {
  /** Why the open story can't be left without losing text; null when nobody has to decide anything. */
  readonly unsaved: string | null;
}

/** Goes from story to story, and asks first when text would be left behind that could not be saved. */
export interface Navigator {
  readonly store: StoreApi<NavigatorState>;
  open(id: string): Promise<boolean>;
  create(): Promise<boolean>;
  /** The person's answer to `unsaved`. */
  stay(): void;
  leave(): void;
}

const KEPT =
  'The last changes to the story you left are kept on this computer; open it again to bring them to the library.';

export function createNavigator(session: Session, notify: Notify): Navigator {
  const store = createStore<NavigatorState>(() => ({ unsaved: null }));
  let answer: (leave: boolean) => void = () => {};

  function ask(message: string): Promise<boolean> {
    answer(false);
    store.setState({ unsaved: message });
    return new Promise((resolve) => {
      answer = (leave) => {
        store.setState({ unsaved: null });
        resolve(leave);
      };
    });
  }

  async function go(move: () => Promise<boolean>): Promise<boolean> {
    if (await move()) return true;
    const { saveState, problem } = session.store.getState();
    if (saveState.kind === 'failed' && saveState.code === 'kept') {
      session.forget();
      notify({ message: KEPT, id: 'kept' });
      return go(move);
    }
    if (saveState.kind === 'failed' && (await ask(saveState.message))) {
      session.forget();
      return go(move);
    }
    if (problem) notify({ message: problem.message, urgent: true, id: 'open-story' });
    return false;
  }

  return {
    store,
    open: (id) => go(() => session.openStory(id)),
    create: () => go(async () => (await session.createStory()) !== null),
    stay: () => answer(false),
    leave: () => answer(true),
  };
}
