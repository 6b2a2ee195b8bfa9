import type { StoreApi } from 'zustand';
import type { ToastMessage } from '../ui/toast-queue.ts';
import type { Session } from './session.ts';

/** Keeps a message only while this is so of a store. */
export function whileHolds<T>(
  store: Pick<StoreApi<T>, 'subscribe'>,
  holds: (state: T) => boolean,
): NonNullable<ToastMessage['until']> {
  return (over) =>
    store.subscribe((state) => {
      if (!holds(state)) over();
    });
}

/** Keeps a message about the open story only while that story is open. */
export function whileOpen({ store }: Pick<Session, 'store'>): NonNullable<ToastMessage['until']> {
  const id = store.getState().loaded?.id;
  return whileHolds(store, ({ loaded }) => loaded?.id === id);
}

/** Keeps a message about changes that could not be saved only until they are, or the story is left. */
export function whileUnsaved({ store }: Pick<Session, 'store'>): NonNullable<ToastMessage['until']> {
  const id = store.getState().loaded?.id;
  return whileHolds(store, ({ loaded, saveState }) => loaded?.id === id && saveState.kind !== 'saved');
}
