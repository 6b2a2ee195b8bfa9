import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { BinnedStory, Unbinned } from '../../../shared/library/binned-story.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';

export interface BinState {
  /** Binned last first; null until the bin has been read. */
  readonly stories: readonly BinnedStory[] | null;
  readonly selected: ReadonlySet<string>;
  /** Why something was not done. */
  readonly problem: string | null;
  /** What was done last, for whoever cannot see the list change. */
  readonly done: string;
  readonly busy: boolean;
}

/** The bin while it is looked into. */
export interface BinStore {
  readonly store: StoreApi<BinState>;
  load(): Promise<void>;
  toggle(name: string): void;
  selectAll(all: boolean): void;
  restore(): Promise<void>;
  /** Deletes exactly these for ever. */
  remove(names: readonly string[]): Promise<void>;
}

const EMPTY: BinState = { stories: null, selected: new Set(), problem: null, done: '', busy: false };

export function createBinStore(bridge: DatelineBridge): BinStore {
  const store = createStore<BinState>(() => EMPTY);

  async function reload(): Promise<void> {
    const reply = await attempt(() => bridge.request('bin.list', undefined));
    if (!reply.ok) {
      store.setState({ problem: reply.error.message });
      return;
    }
    const there = new Set(reply.value.map(({ name }) => name));
    const selected = new Set([...store.getState().selected].filter((name) => there.has(name)));
    store.setState({ stories: reply.value, selected });
  }

  async function change<T>(ask: () => Promise<Result<T>>, say: (value: T) => string): Promise<boolean> {
    const reply = await attempt(ask);
    if (reply.ok) store.setState({ done: say(reply.value) });
    else store.setState({ problem: reply.error.message });
    return reply.ok;
  }

  return {
    store,
    async load() {
      store.setState(EMPTY);
      await reload();
    },
    toggle(name) {
      const selected = new Set(store.getState().selected);
      if (!selected.delete(name)) selected.add(name);
      store.setState({ selected });
    },
    selectAll(all) {
      const names = store.getState().stories?.map(({ name }) => name) ?? [];
      store.setState({ selected: new Set(all ? names : []) });
    },
    async restore() {
      const { selected, busy } = store.getState();
      if (busy || selected.size === 0) return;
      store.setState({ busy: true, problem: null });
      const restored: Unbinned[] = [];
      for (const name of selected) {
        const say = (story: Unbinned) => {
          restored.push(story);
          return restoredWords(restored);
        };
        if (!(await change(() => bridge.request('bin.restore', { name }), say))) break;
      }
      await reload();
      store.setState({ busy: false });
    },
    async remove(names) {
      if (store.getState().busy) return;
      store.setState({ busy: true, problem: null });
      const count = names.length === 1 ? '1 story' : `${names.length} stories`;
      await change(
        () => bridge.request('bin.remove', { names: [...names] }),
        () => `${count} deleted for ever.`,
      );
      await reload();
      store.setState({ busy: false });
    },
  };
}

function restoredWords(stories: readonly Unbinned[]): string {
  const [only] = stories;
  const isOne = only !== undefined && stories.length === 1;
  const words = [isOne ? `Restored “${binnedName(only.headline)}”.` : `Restored ${stories.length} stories.`];
  for (const { headline, newSlug } of stories) {
    if (newSlug === null) continue;
    const whose = isOne ? 'its slug' : `the slug of “${binnedName(headline)}”`;
    words.push(`Another story has ${whose} now, so it is ${newSlug}.`);
  }
  return words.join(' ');
}

export function binnedName(headline: string): string {
  return headline.trim() || 'Untitled story';
}
