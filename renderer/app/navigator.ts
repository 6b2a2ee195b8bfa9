import { createStore, type StoreApi } from 'zustand';
import type { ExternalChange } from '../../shared/library/external-change.ts';
import type { Result } from '../../shared/result.ts';
import type { Session } from '../session/session.ts';
import { whileOpen } from '../session/while-holds.ts';
import { giveUpHeldKeys, holdKeys } from '../type-ahead/window-keys.ts';
import type { Notify } from '../ui/toast-queue.ts';
import { isWriting } from './paper-focus.ts';

/** What is so of an open story that is about to be left, and cannot be saved as it is. */
export interface Leaving {
  /** What another program did to it, while both texts are safe; `lost` where leaving would cost the last changes. */
  readonly kind: ExternalChange | 'lost';
  readonly headline: string;
  /** What the last save said. */
  readonly why: string;
}

export interface NavigatorState {
  /** Null when nobody has to decide anything. */
  readonly leaving: Leaving | null;
}

/** What happens to a text that is left. */
export interface LeavingServices {
  /** What another program did to the open story, as far as it is known. */
  change(): ExternalChange | null;
  /** Keeps the text of the window on this computer. */
  keepForRecovery(): Promise<Result<null>>;
  /** Puts the text of a story that is gone into the bin, and closes it. */
  binMissingStory(): Promise<void>;
}

/** Goes from story to story, and asks first when a text is left behind that could not be brought to the library. */
export interface Navigator {
  readonly store: StoreApi<NavigatorState>;
  open(id: string): Promise<boolean>;
  create(): Promise<boolean>;
  /** Writes what is open, or lets go of it as for another story; false when the person stays with it. */
  settle(): Promise<boolean>;
  /** True while a story is on its way that was asked for. */
  isGoing(): boolean;
  /** The person's answer to `leaving`. */
  stay(): void;
  leave(): void;
}

export function createNavigator(session: Session, notify: Notify, services: LeavingServices): Navigator {
  const store = createStore<NavigatorState>(() => ({ leaving: null }));
  let answer: (leave: boolean) => void = () => {};
  let going = 0;

  function ask(leaving: Leaving): Promise<boolean> {
    answer(false);
    giveUpHeldKeys();
    store.setState({ leaving });
    return new Promise((resolve) => {
      answer = (leave) => {
        store.setState({ leaving: null });
        resolve(leave);
      };
    });
  }

  /** Lets go of a story whose text is kept on this computer. */
  function leaveKept(headline: string): void {
    session.forget();
    notify({
      message:
        `The last changes to ${quotedHeadline(headline)} are kept on this computer; open it again to bring them ` +
        'to the library.',
      id: 'kept',
    });
  }

  /** True once the open story is let go of, with its last changes wherever they are safe. */
  async function leave(why: string, isConflict: boolean): Promise<boolean> {
    const { headline = '' } = session.store.getState().fields ?? {};
    const change = isConflict ? (services.change() ?? 'changed') : null;
    if (change && !(await ask({ kind: change, headline, why }))) return false;
    if (change === 'gone') {
      await services.binMissingStory();
      return session.store.getState().loaded === null;
    }
    const kept = await services.keepForRecovery();
    if (kept.ok) leaveKept(headline);
    else if (await ask({ kind: 'lost', headline, why })) session.forget();
    else return false;
    return true;
  }

  /** Keys that are pressed while somebody who writes goes to another story are meant for that one. */
  async function go(move: () => Promise<boolean>): Promise<boolean> {
    const hold = isWriting() ? holdKeys() : null;
    going += 1;
    try {
      return await goOrAsk(move);
    } finally {
      going -= 1;
      hold?.release();
    }
  }

  async function goOrAsk(move: () => Promise<boolean>): Promise<boolean> {
    if (await move()) return true;
    const { saveState, problem, fields } = session.store.getState();
    if (saveState.kind === 'failed') {
      if (saveState.code === 'kept') leaveKept(fields?.headline ?? '');
      else if (!(await leave(saveState.message, saveState.code === 'stale'))) return false;
      return goOrAsk(move);
    }
    if (problem) {
      const until = whileOpen(session);
      notify({ message: problem.message, urgent: true, id: 'open-story', until });
    }
    return false;
  }

  return {
    store,
    open: (id) => go(() => session.openStory(id)),
    create: () => go(async () => (await session.createStory()) !== null),
    settle: () => go(() => session.secure()),
    isGoing: () => going > 0,
    stay: () => answer(false),
    leave: () => answer(true),
  };
}

/** How a story is called in a sentence. */
export function quotedHeadline(headline: string): string {
  return headline ? `“${headline}”` : 'the story';
}
