import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Suggestions } from '../../../shared/library/summary.ts';
import type { AppError } from '../../../shared/result.ts';
import type { Site } from '../../../shared/site-profile/site.ts';
import { attempt } from '../../session/attempt.ts';
import { setDateStyle } from '../../ui/date-style.ts';

export interface SuggestionsState {
  readonly suggestions: Suggestions;
  /** Null until it has been read. */
  readonly site: Site | null;
  /** Why the suggestions are not current; the fields work without them. */
  readonly problem: AppError | null;
}

export interface SuggestionsStore {
  readonly store: StoreApi<SuggestionsState>;
  /** Asks again, unless nothing has changed since the last answer. */
  refresh(): Promise<void>;
  /** Listens to the library; the returned function ends it. */
  connect(): () => void;
  /** Only while somebody is tagging is every change of the library worth a question; else it waits for `refresh`. */
  setActive(active: boolean): void;
}

const NONE: Suggestions = {
  sections: [],
  tags: [],
  authors: [],
  places: [],
  series: [],
  collections: [],
  assignees: [],
  kickers: [],
  sources: [],
};

export function createSuggestionsStore(bridge: DatelineBridge): SuggestionsStore {
  const store = createStore<SuggestionsState>(() => ({ suggestions: NONE, site: null, problem: null }));
  let stale = true;
  let active = false;
  let running: Promise<void> | null = null;

  async function ask(): Promise<void> {
    while (stale) {
      stale = false;
      const [suggestions, site] = await Promise.all([
        attempt(() => bridge.request('library.suggestions', undefined)),
        attempt(() => bridge.request('site.get', undefined)),
      ]);
      if (site.ok) setDateStyle(site.value);
      const problem = suggestions.ok ? (site.ok ? null : site.error) : suggestions.error;
      store.setState({
        ...(suggestions.ok ? { suggestions: suggestions.value } : {}),
        ...(site.ok ? { site: site.value } : {}),
        problem,
      });
    }
  }

  function refresh(): Promise<void> {
    if (store.getState().problem) stale = true;
    running ??= ask().finally(() => {
      running = null;
    });
    return running;
  }

  function changed(): void {
    stale = true;
    if (active) void refresh();
  }

  return {
    store,
    refresh,
    connect() {
      const offChanged = bridge.on('library.changed', changed);
      const offOpened = bridge.on('library.opened', () => {
        store.setState({ suggestions: NONE, site: null, problem: null });
        stale = true;
        void refresh();
      });
      void refresh();
      return () => {
        offChanged();
        offOpened();
      };
    },
    setActive(next) {
      active = next;
      if (!next) return;
      // The site profile changes without the library saying so.
      stale = true;
      void refresh();
    },
  };
}
