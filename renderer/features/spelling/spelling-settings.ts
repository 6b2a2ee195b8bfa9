import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { SpellingState } from '../../../shared/spelling/spelling.ts';
import { attempt } from '../../session/attempt.ts';

export interface SpellingSettingsState {
  readonly state: SpellingState | null;
  /** The words as they are being edited, one a line. */
  readonly draft: string;
  /** What failed last, as a sentence. */
  readonly problem: string | null;
}

/** What the dialog of dictionaries and words shows and changes. */
export interface SpellingSettings {
  readonly store: StoreApi<SpellingSettingsState>;
  load(): Promise<void>;
  edit(draft: string): void;
  /** False when the words could not be kept. */
  save(): Promise<boolean>;
  showFolder(): Promise<void>;
}

const LONGEST = 100;

export function createSpellingSettings(bridge: DatelineBridge): SpellingSettings {
  const store = createStore<SpellingSettingsState>(() => ({ state: null, draft: '', problem: null }));
  let loads = 0;
  return {
    store,
    async load() {
      const mine = ++loads;
      store.setState({ state: null });
      const reply = await attempt(() => bridge.request('spelling.state', undefined));
      // It was closed and opened again: what is written by now must not be replaced.
      if (mine !== loads) return;
      if (reply.ok)
        store.setState({ state: reply.value, draft: reply.value.words.join('\n'), problem: null });
      else store.setState({ problem: reply.error.message });
    },
    edit: (draft) => store.setState({ draft, problem: null }),
    async save() {
      const { state, draft } = store.getState();
      const words = draft
        .split('\n')
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const long = words.find((word) => word.length > LONGEST);
      if (long !== undefined) {
        store.setState({ problem: `“${long.slice(0, 30)}…” is too long for a word: write one word a line.` });
        return false;
      }
      if (state && words.join('\n') === state.words.join('\n')) return true;
      const reply = await attempt(() => bridge.request('spelling.setWords', { words }));
      if (!reply.ok) store.setState({ problem: reply.error.message });
      return reply.ok;
    },
    async showFolder() {
      const reply = await attempt(() => bridge.request('spelling.showFolder', undefined));
      if (!reply.ok) store.setState({ problem: reply.error.message });
    },
  };
}
