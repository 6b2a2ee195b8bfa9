import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Arrangement } from '../../../../shared/library/arrangement.ts';
import type { SavedSearch } from '../../../../shared/library/saved-search.ts';
import { attempt } from '../../../session/attempt.ts';
import { failureNotices } from '../../../session/failure-notices.ts';
import type { Operations } from '../../../session/operations.ts';
import type { Timers } from '../../../session/timers.ts';
import type { Notify } from '../../../ui/toast-queue.ts';

export interface SearchesState {
  /** Null until the library has answered. */
  readonly searches: readonly SavedSearch[] | null;
  /** How many stories each finds now, by id. */
  readonly counts: ReadonlyMap<string, number>;
  /** Why the library's searches cannot be read. */
  readonly problem: string | null;
  /** The search that is being named; a new one where `id` is null. */
  readonly naming: { readonly id: string | null; readonly name: string } | null;
}

/** The searches that the desk keeps, and how many stories each finds. */
export interface SearchesStore {
  readonly store: StoreApi<SearchesState>;
  load(): Promise<void>;
  /** The library is not what it was: counts again, when it has been left alone for a moment. */
  changed(): void;
  /** Asks for the name of a new one, or of one that is there. */
  askName(id: string | null): void;
  cancelNaming(): void;
  name(name: string): Promise<void>;
  /** Makes it the search that is shown now. */
  update(id: string): Promise<void>;
  /** Puts it so many places further down. */
  move(id: string, by: number): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface SearchesDependencies {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly notify: Notify;
  readonly timers: Timers;
  /** What the list shows now. */
  shown(): { readonly query: string; readonly arrangement: Arrangement };
}

const LONGEST_NAME = 200;
const CALM_MS = 1000;

export function createSearches({
  bridge,
  operations,
  notify,
  timers,
  shown,
}: SearchesDependencies): SearchesStore {
  const store = createStore<SearchesState>(() => ({
    searches: null,
    counts: new Map(),
    problem: null,
    naming: null,
  }));
  const heed = failureNotices(notify);
  const searches = () => store.getState().searches ?? [];
  const find = (id: string) => searches().find((one) => one.id === id);
  let asked = 0;
  let stopCounting = () => {};

  /** One after the other, so that whoever searches meanwhile waits for one of them at the most. */
  async function count(): Promise<void> {
    const mine = ++asked;
    for (const { id, query } of searches()) {
      const reply = await attempt(() => bridge.request('stories.counts', { filters: [query] }));
      // A count that is not there is no reason to disturb anybody.
      if (!reply.ok || mine !== asked) return;
      store.setState({ counts: new Map(store.getState().counts).set(id, reply.value[0] ?? 0) });
    }
  }

  /** Shown at once, and again as they were where they cannot be written. */
  async function keep(next: readonly SavedSearch[]): Promise<boolean> {
    const before = searches();
    store.setState({ searches: next });
    const reply = await attempt(() => bridge.request('searches.set', { searches: [...next] }));
    heed('searches.set', reply);
    if (!reply.ok) {
      store.setState({ searches: before });
      return false;
    }
    store.setState({ searches: reply.value.searches, problem: null });
    await count();
    return true;
  }

  return {
    store,
    async load() {
      const reply = await attempt(() => bridge.request('searches.list', undefined));
      heed('searches.list', reply);
      if (!reply.ok) return;
      const { searches: kept, problem } = reply.value;
      store.setState({ searches: kept, problem });
      await count();
    },
    changed() {
      stopCounting();
      stopCounting = timers.after(CALM_MS, () => void count());
    },
    askName: (id) =>
      store.setState({ naming: { id, name: id === null ? nameFor(shown().query) : (find(id)?.name ?? '') } }),
    cancelNaming: () => store.setState({ naming: null }),
    async name(given) {
      const { naming } = store.getState();
      const name = given.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
      if (!naming || name === '') return;
      store.setState({ naming: null });
      const { query, arrangement } = shown();
      const next =
        naming.id === null
          ? [...searches(), { id: crypto.randomUUID(), name, query: query.trim(), arrangement }]
          : searches().map((one) => (one.id === naming.id ? { ...one, name } : one));
      await keep(next);
    },
    async update(id) {
      const { query, arrangement } = shown();
      const before = find(id);
      if (!before) return;
      await keep(
        searches().map((one) => (one.id === id ? { ...one, query: query.trim(), arrangement } : one)),
      );
      offer(`“${before.name}” is the search shown now.`, () =>
        keep(searches().map((one) => (one.id === id ? before : one))),
      );
    },
    async move(id, by) {
      const all = [...searches()];
      const from = all.findIndex((one) => one.id === id);
      const to = Math.max(0, Math.min(all.length - 1, from + by));
      if (from < 0 || to === from) return;
      all.splice(to, 0, ...all.splice(from, 1));
      await keep(all);
    },
    async remove(id) {
      const before = searches();
      const gone = find(id);
      const at = before.findIndex((one) => one.id === id);
      if (!gone || !(await keep(before.filter((one) => one.id !== id)))) return;
      offer(`Deleted the search “${gone.name}”.`, () =>
        keep([...searches().slice(0, at), gone, ...searches().slice(at)]),
      );
    },
  };

  /** Says what was done, with the way back: by the toast or by the key in the list. */
  function offer(message: string, back: () => Promise<boolean>): void {
    const undo = async () => {
      if (!forget()) return;
      dismiss();
      await back();
    };
    const forget = operations.offerUndo(undo);
    const dismiss = notify({ message, action: { label: 'Undo', run: () => void undo() }, id: 'search' });
  }
}

/** A first name for a search: what it says, without its signs. */
function nameFor(query: string): string {
  return query
    .replace(/\b[a-z]+:/giu, '')
    .replace(/["“”„«»*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
}
