import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { attempt } from '../session/attempt.ts';
import { failureNotices } from '../session/failure-notices.ts';
import type { Notify } from '../ui/toast-queue.ts';

/** What the person chose about the window. A choice holds at once, also when it can't be remembered. */
export interface PreferencesStore {
  readonly store: StoreApi<Preferences>;
  set(patch: Partial<Preferences>): void;
}

export function createPreferences(
  bridge: DatelineBridge,
  initial: Preferences,
  notify: Notify,
): PreferencesStore {
  const store = createStore<Preferences>(() => initial);
  const heed = failureNotices(notify);
  return {
    store,
    set(patch) {
      store.setState(patch);
      void attempt(() => bridge.request('preferences.set', patch)).then((reply) =>
        heed('preferences.set', reply),
      );
    },
  };
}
