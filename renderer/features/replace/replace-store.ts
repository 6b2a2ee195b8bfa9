import { createStore, type StoreApi } from 'zustand';
import type { FindQuery } from '../../../shared/find/find-query.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Exclusions, FindOutcome, FoundStory, ReplaceScope } from '../../../shared/library/replace.ts';
import { attempt } from '../../session/attempt.ts';
import type { Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';

/** Where the list stands: what is chosen in it, and what it is narrowed to. */
export interface ListedStories {
  readonly query: string;
  readonly selected: readonly string[];
}

export type ScopeChoice = 'all' | 'list' | 'selected';

export interface ReplaceState {
  readonly query: FindQuery;
  readonly replacement: string;
  readonly scope: ScopeChoice;
  readonly list: ListedStories;
  /** How far a search has come; null when none is on its way. */
  readonly searching: { readonly done: number; readonly total: number } | null;
  /** What was found for the query as it was asked; null until something was looked for. */
  readonly found: readonly FoundStory[] | null;
  readonly outcome: FindOutcome | null;
  /** The query or the scope is another than what was found is for. */
  readonly stale: boolean;
  /** Keys of hits that stay as they are. */
  readonly out: ReadonlySet<string>;
  readonly problem: string | null;
  readonly busy: boolean;
}

/** Finding in many stories, and replacing there. */
export interface ReplaceStore {
  readonly store: StoreApi<ReplaceState>;
  /** The dialog was opened. */
  begin(list: ListedStories): void;
  ask(query: Partial<FindQuery>): void;
  setReplacement(words: string): void;
  setScope(scope: ScopeChoice): void;
  find(): Promise<void>;
  stop(): void;
  /** Leaves hits out, or takes them in again. */
  toggle(keys: readonly string[]): void;
  /** True when something was replaced. */
  replace(): Promise<boolean>;
  /** Follows a search; returns what stops it. */
  follow(): () => void;
}

const START: ReplaceState = {
  query: { text: '', matchCase: false, wholeWord: false, isPattern: false },
  replacement: '',
  scope: 'all',
  list: { query: '', selected: [] },
  searching: null,
  found: null,
  outcome: null,
  stale: false,
  out: new Set(),
  problem: null,
  busy: false,
};

const NOT_SAVED =
  'The last changes to the open story could not be saved, so nothing was searched: see what the save state says.';

export function hitKey(story: string, hit: number): string {
  return `${story} ${hit}`;
}

export function createReplaceStore(
  bridge: DatelineBridge,
  session: Session,
  operations: Operations,
): ReplaceStore {
  const store = createStore<ReplaceState>(() => START);
  let search = '';

  function scopeNow(): ReplaceScope {
    const { scope, list } = store.getState();
    if (scope === 'selected') return { kind: 'ids', ids: [...list.selected] };
    return scope === 'list' ? { kind: 'query', text: list.query } : { kind: 'all' };
  }

  async function find(): Promise<void> {
    const { query, replacement, busy } = store.getState();
    if (query.text === '' || busy) return;
    const mine = crypto.randomUUID();
    search = mine;
    store.setState({
      searching: { done: 0, total: 0 },
      found: [],
      outcome: null,
      stale: false,
      out: new Set(),
      problem: null,
    });
    // What is searched is what is on the disk.
    if (!(await session.flush())) {
      if (search === mine) store.setState({ searching: null, problem: NOT_SAVED });
      return;
    }
    const scope = scopeNow() as Extract<ReplaceScope, { kind: 'all' }>;
    const request = { search: mine, query, template: replacement, scope };
    const reply = await attempt(() => bridge.request('replace.find', request));
    if (search !== mine) return;
    if (!reply.ok) store.setState({ searching: null, problem: reply.error.message });
    else store.setState({ searching: null, outcome: reply.value, problem: reply.value.problem });
  }

  return {
    store,
    begin(list) {
      const { scope } = store.getState();
      const isThere = scope === 'all' || (scope === 'list' ? list.query !== '' : list.selected.length > 0);
      store.setState({ list, scope: isThere ? scope : 'all', stale: true });
    },
    ask: (query) => store.setState((now) => ({ query: { ...now.query, ...query }, stale: true })),
    // What words become is decided when they are replaced; a pattern's groups have to be found again for it.
    setReplacement: (replacement) =>
      store.setState((now) => ({ replacement, stale: now.stale || now.query.isPattern })),
    setScope: (scope) => store.setState({ scope, stale: true }),
    find,
    stop() {
      void attempt(() => bridge.request('replace.stop', { search }));
    },
    toggle(keys) {
      const out = new Set(store.getState().out);
      const leave = keys.some((key) => !out.has(key));
      for (const key of keys) {
        if (leave) out.add(key);
        else out.delete(key);
      }
      store.setState({ out });
    },
    async replace() {
      const { found, out, query, replacement, stale, busy } = store.getState();
      if (!found || stale || busy) return false;
      const without = leftOut(found, out);
      const total = found.length - without.filter(({ hits }) => hits === undefined).length;
      store.setState({ busy: true });
      const outcome = await operations.run({
        doing: `Replacing “${query.text}”`,
        total,
        done: (stories) =>
          query.isPattern
            ? `Replaced what “${query.text}” finds in ${stories}.`
            : `Replaced “${query.text}” by “${replacement}” in ${stories}.`,
        ask: (operation) =>
          bridge.request('replace.run', { operation, search, replacement, without: [...without] }),
      });
      store.setState({ busy: false });
      if (!outcome || outcome.done.length === 0) return false;
      // What was found is no longer so.
      store.setState({ found: null, outcome: null, out: new Set() });
      return true;
    },
    follow: () =>
      bridge.on('replace.found', (part) => {
        if (part.search !== search) return;
        store.setState(({ found, searching }) => ({
          found: part.stories.length > 0 ? [...(found ?? []), ...part.stories] : found,
          // The last part may come after the answer that ends the search.
          searching: searching && { done: part.done, total: part.total },
        }));
      }),
  };
}

/** What stays as it is, story by story. */
function leftOut(
  found: readonly FoundStory[],
  out: ReadonlySet<string>,
): readonly { id: string; hits?: number[] }[] {
  return found.flatMap(({ id, hits }) => {
    const left = hits.flatMap((_, at) => (out.has(hitKey(id, at)) ? [at] : []));
    if (left.length === 0) return [];
    return [left.length === hits.length ? { id } : { id, hits: left }] satisfies Exclusions[];
  });
}
