import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { queryTerms } from '../../../shared/search/query-terms.ts';
import { createLatestOnly } from '../../scheduling/latest-only.ts';
import { attempt } from '../../session/attempt.ts';
import type { Heed } from '../../session/failure-notices.ts';
import type { PagedList } from './paged-list.ts';
import { isFilter, searchText } from './search-text.ts';
import type { StoryNavigation } from './stories-dependencies.ts';
import type { StoriesState } from './stories-state.ts';

/** What is searched for in the library: words are answered with hits, a filter with a shorter list. */
export interface StorySearch {
  /** Called for every key. */
  search(text: string): void;
  /** Asks again for what was searched for: the library has changed. */
  searchAgain(): Promise<void>;
  /** The hit at this place is in sight. */
  showHit(at: number): void;
  /** Opens a story, at what was searched for where there is a search. */
  open(id: string): Promise<boolean>;
  /** Opens the first story found for what is typed now, also where its answer is not there yet. */
  openFirst(): Promise<boolean>;
  /** What waits to be asked is not wanted any more. */
  forget(): void;
}

export interface StorySearchParts {
  readonly bridge: Pick<DatelineBridge, 'request'>;
  readonly store: StoreApi<StoriesState>;
  readonly list: Pick<PagedList, 'refresh' | 'listAnew'>;
  readonly desk: Pick<StoryNavigation, 'open' | 'openAt'>;
  /** What is out of sight must not be changed with what is seen. */
  readonly clearSelection: () => void;
  readonly heed: Heed;
}

const MORE_HITS = 100;
/** How many hits before the last one ask for more: the list draws some rows beyond its edges. */
const OVERSCAN = 2;

export function createStorySearch(parts: StorySearchParts): StorySearch {
  const { bridge, store, list, desk, clearSelection, heed } = parts;
  /** Counts searches: an answer to an earlier one is not wanted any more. */
  let age = 0;
  /** The search that more hits are on their way for. */
  let fetching = -1;

  async function find(text: string): Promise<void> {
    const mine = ++age;
    const reply = await attempt(() => bridge.request('stories.search', { text }));
    if (mine !== age) return;
    heed('stories.search', reply);
    if (reply.ok) {
      const { hits, total, problem } = reply.value;
      store.setState({ hits, found: total, wrong: problem, answered: text });
    } else store.setState({ answered: text });
  }

  async function endSearch(filter: string): Promise<void> {
    const isListed = filter === store.getState().filter;
    store.setState({ hits: null, found: 0, wrong: null, ...(isListed && { answered: filter }) });
    if (!isListed) await list.listAnew({ filter, collapsed: new Set() });
  }

  const typed = createLatestOnly((wanted) => (isFilter(wanted) ? endSearch(wanted) : find(wanted)));

  async function fetchMore(): Promise<void> {
    const mine = age;
    const { hits, query } = store.getState();
    if (!hits || fetching === mine) return;
    fetching = mine;
    const text = searchText(query);
    const reply = await attempt(() =>
      bridge.request('stories.search', { text, from: hits.length, count: MORE_HITS }),
    );
    fetching = -1;
    const now = store.getState().hits;
    if (mine !== age || !reply.ok || !now) return;
    const known = new Set(now.map(({ id }) => id));
    const more = reply.value.hits.filter(({ id }) => !known.has(id));
    // The best of very many are ranked, and there are no more of those.
    if (more.length === 0) store.setState({ found: now.length });
    else store.setState({ hits: [...now, ...more] });
  }

  function open(id: string): Promise<boolean> {
    const { query, hits } = store.getState();
    const parsed = parseQuery(query, { typing: true });
    const terms = hits && parsed.ok ? queryTerms(parsed.query) : [];
    const words = terms.map(({ tokens }) => tokens.join(' ')).join(' ');
    return terms.length > 0 ? desk.openAt(id, terms, words) : desk.open(id);
  }

  return {
    search(text) {
      store.setState({ query: text });
      clearSelection();
      typed.forget();
      age++;
      const wanted = searchText(text);
      if (wanted === '') void endSearch('');
      else typed.ask(wanted);
    },
    async searchAgain() {
      const wanted = searchText(store.getState().query);
      if (wanted !== '' && !isFilter(wanted)) await find(wanted);
    },
    showHit(at) {
      const { hits, found } = store.getState();
      if (hits && at >= hits.length - OVERSCAN && hits.length < found) void fetchMore();
    },
    open,
    async openFirst() {
      const wanted = searchText(store.getState().query);
      if (wanted === '') return false;
      typed.forget();
      if (isFilter(wanted)) {
        store.setState({ hits: null, wrong: null, filter: wanted, collapsed: new Set() });
        await list.refresh();
        const [story] = store.getState().listing?.stories ?? [];
        return story !== undefined && desk.open(story.id);
      }
      await find(wanted);
      const first = store.getState().hits?.[0];
      return first !== undefined && open(first.id);
    },
    forget: typed.forget,
  };
}
