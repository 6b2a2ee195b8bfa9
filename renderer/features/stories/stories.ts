import { createStore, type StoreApi } from 'zustand';
import type { Arrangement } from '../../../shared/library/arrangement.ts';
import type { Facets } from '../../../shared/library/facets.ts';
import type { SavedSearch } from '../../../shared/library/saved-search.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import { failureNotices } from '../../session/failure-notices.ts';
import { createBinning } from './binning.ts';
import { type BulkActions, createBulkActions } from './bulk-actions.ts';
import { endChoice } from './end-choice.ts';
import { followLibrary } from './follow-library.ts';
import { idsOf, placeRanges } from './list-layout.ts';
import { createListRefresh } from './list-refresh.ts';
import { listedIds } from './listed-ids.ts';
import { withoutStory } from './listing.ts';
import { createNewStories } from './new-stories.ts';
import { createPagedList } from './paged-list.ts';
import type { ReadAgain, TakeUpdate } from './read-again.ts';
import { searchText } from './search-text.ts';
import { createSearches, type SearchesStore } from './searches/searches-store.ts';
import { createSelection, type Selection } from './selection.ts';
import type { StoriesDependencies } from './stories-dependencies.ts';
import type { StoriesState } from './stories-state.ts';
import { createStorySearch } from './story-search.ts';
import { createVisibleStoriesReporter } from './visible-stories-reporter.ts';

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
  /** Reads a file of the last import again, in a language or an encoding that a person chose. */
  readAgain: ReadAgain;
  takeUpdate: TakeUpdate;
  dismissImportReport(): void;
  /** Asks what can be done about a damaged story; null ends the asking. */
  repair(id: string | null): void;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

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
    readingAgain: null,
    readAgain: null,
    repairing: null,
  }));
  const heed = failureNotices(notify);
  const selection = createSelection(bridge, store, heed);
  const { refresh, listAnew, show, followOpen } = createPagedList(bridge, store, session);
  const sight = createVisibleStoriesReporter(bridge, timers);
  const found = createStorySearch({
    bridge,
    store,
    list: { refresh, listAnew },
    desk,
    clearSelection: selection.clear,
    heed,
  });
  const { search } = found;
  const shown = () => ({ query: store.getState().query, arrangement: store.getState().arrangement });
  const searches = createSearches({ bridge, operations, notify, timers, shown });
  const listRefresh = createListRefresh(timers, () => Promise.all([refresh(), found.searchAgain()]));

  /** Takes a story off the list at once; `refresh`, which has to follow, makes answers void that still hold it. */
  function drop(id: string): void {
    const { listing, hits } = store.getState();
    store.setState({
      listing: listing && withoutStory(listing, id),
      hits: hits?.filter((hit) => hit.id !== id) ?? null,
    });
  }

  const { goOn: openStory } = desk;
  const bin = createBinning({ bridge, session, operations, notify, list: store, drop, refresh, openStory });

  return {
    store,
    selection,
    bulk: createBulkActions({ bridge, session, operations, selection, refresh, desk }),
    ...createNewStories({ bridge, session, store, desk, notify, operations, heed, refresh, search }),
    refresh,
    search,
    open: found.open,
    openFirst: found.openFirst,
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
      const filter = searchText(store.getState().query);
      const reply = await attempt(() => bridge.request('stories.facets', { filter }));
      return reply.ok ? reply.value : null;
    },
    listedIds: () => listedIds(bridge, store.getState(), selection.store.getState().ids),
    show(first, last) {
      const { listing, hits, collapsed } = store.getState();
      if (hits) {
        found.showHit(last);
        sight.seen(hits.slice(first, last + 1).map(({ id }) => id));
      } else if (listing) {
        const stretches = placeRanges(listing, collapsed, first, last);
        show(stretches);
        sight.seen(idsOf(listing, stretches));
      }
    },
    read: async (goOn) => heed('library.read', await attempt(() => bridge.request('library.read', { goOn }))),
    wantNames() {
      void attempt(() => bridge.request('library.suggestions', undefined)).then((reply) => {
        // Without them a query is written without help.
        if (reply.ok) store.setState({ names: reply.value });
      });
    },
    bin,
    undo: operations.undoLast,
    dismissImportReport: () => store.setState({ importReport: null, readAgain: null }),
    repair: (id) => store.setState({ repairing: id }),
    follow() {
      void refresh().then(searches.load);
      const ends = [
        followLibrary({ bridge, session, store, listRefresh, changed: searches.changed }),
        followOpen(),
        sight.follow(),
        endChoice(session, selection),
        found.forget,
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
