import { createStore, type StoreApi } from 'zustand';
import type { Arrangement } from '../../../shared/library/arrangement.ts';
import type { Facets } from '../../../shared/library/facets.ts';
import type { SavedSearch } from '../../../shared/library/saved-search.ts';
import type { StoryPage } from '../../../shared/library/summary.ts';
import type { AppError, Result } from '../../../shared/result.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { queryTerms } from '../../../shared/search/query-terms.ts';
import { createLatestOnly } from '../../scheduling/latest-only.ts';
import { attempt } from '../../session/attempt.ts';
import { holdKeys } from '../../type-ahead/window-keys.ts';
import { createBinning } from './binning.ts';
import { type BulkActions, createBulkActions } from './bulk-actions.ts';
import { type Stretch, stretchesOf } from './list-layout.ts';
import { listedIds } from './listed-ids.ts';
import { listingOf, PART, partsBetween, withoutStory, withPart } from './listing.ts';
import { createRenewal } from './renewal.ts';
import { requestImport } from './request-import.ts';
import { createSearches, type SearchesStore } from './searches/searches-store.ts';
import { createSelection, type Selection } from './selection.ts';
import type { StoriesDependencies } from './stories-dependencies.ts';
import type { StoriesState } from './stories-state.ts';
import { storyName } from './story-name.ts';
import { isFilter, wantedOf } from './wanted-of.ts';

/** The list of a library's stories and what can be done with them. */
export interface Stories {
  readonly store: StoreApi<StoriesState>;
  readonly selection: Selection;
  readonly bulk: BulkActions;
  readonly searches: SearchesStore;
  refresh(): Promise<void>;
  /** Called for every key. */
  search(text: string): void;
  arrange(patch: Partial<Arrangement>): void;
  /** Puts the stories of a group away, or brings them back. */
  toggleGroup(key: string): void;
  /** Shows what a saved search finds, as its list lies. */
  showSearch(search: SavedSearch): void;
  /** What the stories that are listed or found have in common; null when the library did not answer. */
  facets(): Promise<Facets | null>;
  /** Opens a story, at what was searched for where there is a search. */
  open(id: string): Promise<boolean>;
  /** These rows are shown: what is not there of them is asked for. */
  show(first: number, last: number): void;
  /** Stops looking through a long library, or goes on with it. */
  read(goOn: boolean): Promise<void>;
  /** Somebody writes a query: names are wanted. */
  wantNames(): void;
  /** Opens the first story found for what is typed now, also where its answer is not there yet. */
  openFirst(): Promise<boolean>;
  /** The ids of what is listed now, in its order: the chosen ones, what was found, or the whole list. */
  listedIds(): Promise<Result<readonly string[]>>;
  create(): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Begins a story that takes this one further, and opens it. */
  followUp(id: string): Promise<void>;
  /** Begins a story from a template, and opens it. */
  fromTemplate(id: string): Promise<void>;
  bin(id: string): Promise<void>;
  /** Takes back what was done last: a story or many binned, many changed. */
  undo(): Promise<void>;
  /** Imports these files, or those that the person chooses. */
  importStories(files?: readonly File[]): Promise<void>;
  dismissImportReport(): void;
  /** Asks what can be done about a damaged story; null ends the asking. */
  repair(id: string | null): void;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const MORE_HITS = 100;
/** How many hits before the last one ask for more: the list draws some rows beyond its edges. */
const OVERSCAN = 2;
const WORTH_TELLING = 1000;

export function createStories(dependencies: StoriesDependencies): Stories {
  const { bridge, session, desk, notify, timers, operations, keepArrangement } = dependencies;
  const store = createStore<StoriesState>(() => ({
    listing: null,
    problem: null,
    query: '',
    answered: '',
    hits: null,
    found: 0,
    reading: null,
    arrangement: dependencies.arrangement,
    filter: '',
    collapsed: new Set(),
    wrong: null,
    names: null,
    importReport: null,
    repairing: null,
  }));
  /** Answers to questions that were asked before a change are out of date. */
  let listAge = 0;
  let searchAge = 0;
  /** Stories on the screen, by their places in the whole list. */
  let shown: readonly Stretch[] = [];
  /** Parts on their way. */
  const asked = new Set<number>();
  let fetchingHits = -1;

  const complain = (error: AppError) => notify({ message: error.message, urgent: true, id: error.message });
  const openId = () => session.store.getState().loaded?.id;
  const selection = createSelection(bridge, store, complain);

  async function refresh(): Promise<void> {
    const age = ++listAge;
    asked.clear();
    const wanted = new Set([0, ...shown.flatMap(({ first, last }) => partsBetween(first, last))]);
    const replies = await Promise.all([...wanted].map((from) => attempt(() => part(from))));
    if (age !== listAge) return;
    const pages: StoryPage[] = [];
    for (const reply of replies) {
      if (reply.ok) pages.push(reply.value);
      else store.setState({ problem: reply.error });
    }
    const listing = listingOf(pages);
    const { hits, filter } = store.getState();
    store.setState({
      ...(listing && pages.length === replies.length && { listing, problem: null }),
      ...(hits === null && { answered: filter }),
    });
    // What was scrolled to meanwhile is not among these parts.
    fetchShown();
  }

  const part = (from: number) => {
    const { arrangement, filter } = store.getState();
    return bridge.request('stories.list', { from, count: PART, arrangement, filter });
  };

  /** The list is another one: what was shown of it is nowhere in particular now. */
  function listAnew(patch: Partial<StoriesState>): Promise<void> {
    shown = [];
    store.setState(patch);
    return refresh();
  }

  /** What is scrolled to, when it is not there yet. */
  async function fetchPart(from: number): Promise<void> {
    const age = listAge;
    asked.add(from);
    const reply = await attempt(() => part(from));
    const { listing } = store.getState();
    if (age !== listAge || !listing) return;
    asked.delete(from);
    if (reply.ok) store.setState({ listing: withPart(listing, reply.value) });
    else store.setState({ problem: reply.error });
  }

  function fetchShown(): void {
    const { listing } = store.getState();
    if (!listing) return;
    for (const from of shown.flatMap(({ first, last }) => partsBetween(first, last))) {
      if (!listing.parts.has(from) && !asked.has(from)) void fetchPart(from);
    }
  }

  async function fetchMoreHits(): Promise<void> {
    const age = searchAge;
    const { hits, query } = store.getState();
    if (!hits || fetchingHits === age) return;
    fetchingHits = age;
    const text = wantedOf(query);
    const reply = await attempt(() =>
      bridge.request('stories.search', { text, from: hits.length, count: MORE_HITS }),
    );
    fetchingHits = -1;
    const now = store.getState().hits;
    if (age !== searchAge || !reply.ok || !now) return;
    const known = new Set(now.map(({ id }) => id));
    const more = reply.value.hits.filter(({ id }) => !known.has(id));
    // The best of very many are ranked, and there are no more of those.
    if (more.length === 0) store.setState({ found: now.length });
    else store.setState({ hits: [...now, ...more] });
  }

  async function find(text: string): Promise<void> {
    const age = ++searchAge;
    const reply = await attempt(() => bridge.request('stories.search', { text }));
    if (age !== searchAge) return;
    if (reply.ok) {
      const { hits, total, problem } = reply.value;
      store.setState({ hits, found: total, wrong: problem, answered: text });
    } else {
      store.setState({ answered: text });
      complain(reply.error);
    }
  }

  const typed = createLatestOnly((wanted) => (isFilter(wanted) ? endSearch(wanted) : find(wanted)));

  function search(text: string): void {
    store.setState({ query: text });
    // What is out of sight must not be changed with what is seen.
    selection.clear();
    typed.forget();
    searchAge++;
    const wanted = wantedOf(text);
    if (wanted === '') void endSearch('');
    else typed.ask(wanted);
  }

  async function endSearch(filter: string): Promise<void> {
    const isListed = filter === store.getState().filter;
    store.setState({ hits: null, found: 0, wrong: null, ...(isListed && { answered: filter }) });
    if (!isListed) await listAnew({ filter, collapsed: new Set() });
  }

  /** Where a search is on, a story is opened for what it says. */
  function openAtHit(id: string): Promise<boolean> {
    const { query, hits } = store.getState();
    const parsed = parseQuery(query, { typing: true });
    const terms = hits && parsed.ok ? queryTerms(parsed.query) : [];
    const words = terms.map(({ tokens }) => tokens.join(' ')).join(' ');
    return terms.length > 0 ? desk.openAt(id, terms, words) : desk.open(id);
  }

  const searches = createSearches({
    bridge,
    operations,
    notify,
    timers,
    shown: () => ({ query: store.getState().query, arrangement: store.getState().arrangement }),
  });

  const renewal = createRenewal(timers, () => {
    const wanted = wantedOf(store.getState().query);
    return Promise.all([refresh(), wanted !== '' && !isFilter(wanted) && find(wanted)]);
  });

  /** Takes a story off the list at once; `refresh`, which has to follow, makes answers void that still hold it. */
  function drop(id: string): void {
    const { listing, hits } = store.getState();
    store.setState({
      listing: listing && withoutStory(listing, id),
      hits: hits?.filter((hit) => hit.id !== id) ?? null,
    });
  }

  /** Has a new story made of one that is there, and opens it. */
  async function makeFrom(
    request: 'stories.duplicate' | 'stories.followUp' | 'templates.use',
    id: string,
  ): Promise<void> {
    const hold = holdKeys();
    // It is made of what is on disk.
    const isOnDisk = openId() !== id || (await session.flush());
    const reply = isOnDisk ? await attempt(() => bridge.request(request, { id })) : null;
    if (!reply?.ok) {
      hold.abandon();
      if (reply) complain(reply.error);
      return;
    }
    await Promise.all([refresh(), desk.begin(reply.value.story.id)]);
    hold.release();
  }

  const bin = createBinning({
    bridge,
    session,
    operations,
    notify,
    list: store,
    drop,
    refresh,
    openStory: desk.goOn,
  });

  return {
    store,
    selection,
    bulk: createBulkActions({ bridge, session, operations, selection, refresh, desk }),
    refresh,
    search,
    arrange(patch) {
      const arrangement = { ...store.getState().arrangement, ...patch };
      keepArrangement(arrangement);
      void listAnew({ arrangement, collapsed: new Set() });
    },
    toggleGroup(key) {
      const collapsed = new Set(store.getState().collapsed);
      if (!collapsed.delete(key)) collapsed.add(key);
      store.setState({ collapsed });
    },
    searches,
    showSearch({ query, arrangement }) {
      keepArrangement(arrangement);
      store.setState({ arrangement });
      search(`${query} `);
      if (query.trim() === '') void listAnew({ filter: '' });
    },
    async facets() {
      const filter = wantedOf(store.getState().query);
      const reply = await attempt(() => bridge.request('stories.facets', { filter }));
      return reply.ok ? reply.value : null;
    },
    listedIds: () => listedIds(bridge, store.getState(), selection.store.getState().ids),
    open: openAtHit,
    show(first, last) {
      const { listing, hits, found, collapsed } = store.getState();
      if (hits) {
        if (last >= hits.length - OVERSCAN && hits.length < found) void fetchMoreHits();
        return;
      }
      if (!listing) return;
      shown = stretchesOf(listing, collapsed, first, last);
      fetchShown();
    },
    async read(goOn) {
      const reply = await attempt(() => bridge.request('library.read', { goOn }));
      if (!reply.ok) complain(reply.error);
    },
    wantNames() {
      void attempt(() => bridge.request('library.suggestions', undefined)).then((reply) => {
        // Without them a query is written without help.
        if (reply.ok) store.setState({ names: reply.value });
      });
    },
    async openFirst() {
      const wanted = wantedOf(store.getState().query);
      if (wanted === '') return false;
      typed.forget();
      if (isFilter(wanted)) {
        store.setState({ hits: null, wrong: null, filter: wanted, collapsed: new Set() });
        await refresh();
        const [story] = store.getState().listing?.stories ?? [];
        return story !== undefined && desk.open(story.id);
      }
      await find(wanted);
      const first = store.getState().hits?.[0];
      return first !== undefined && openAtHit(first.id);
    },
    async create() {
      if (!(await desk.create())) return;
      if (store.getState().query !== '') search('');
      await refresh();
    },
    duplicate: (id) => makeFrom('stories.duplicate', id),
    followUp: (id) => makeFrom('stories.followUp', id),
    fromTemplate: (id) => makeFrom('templates.use', id),
    bin,
    undo: operations.undoLast,
    async importStories(files) {
      const reply = await requestImport(bridge, files);
      if (!reply.ok) {
        complain(reply.error);
        return;
      }
      const { imported, failed } = reply.value;
      if (failed.length > 0) store.setState({ importReport: reply.value });
      const first = imported[0];
      if (!first) return;
      const count = imported.length === 1 ? `“${storyName(first.headline)}”` : `${imported.length} stories`;
      notify({ message: `Imported ${count}.` });
      await Promise.all([refresh(), desk.open(first.id)]);
    },
    dismissImportReport: () => store.setState({ importReport: null }),
    repair: (id) => store.setState({ repairing: id }),
    follow() {
      void refresh().then(searches.load);
      const ends = [
        bridge.on('library.changed', renewal.changed),
        bridge.on('library.changed', searches.changed),
        bridge.on('library.reading', (reading) => {
          const shown = store.getState().reading !== null;
          // What is through at a glance is not worth a line.
          const shows = reading !== null && reading.total >= WORTH_TELLING && reading.done < reading.total;
          store.setState({ reading: shows ? reading : null });
          if (shows || shown) renewal.changed();
        }),
        session.onBodyTouched(renewal.writing),
        session.store.subscribe((now, before) => {
          if (now.fields !== before.fields && now.loaded === before.loaded) renewal.writing();
        }),
        renewal.stop,
      ];
      return () => {
        typed.forget();
        for (const end of ends) end();
      };
    },
  };
}
