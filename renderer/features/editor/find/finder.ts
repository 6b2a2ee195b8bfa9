import { createStore, type StoreApi } from 'zustand';
import type { FindQuery } from '../../../../shared/find/find-query.ts';
import type { QueryTerm } from '../../../../shared/search/query-terms.ts';
import type { EditorText } from '../../../editor/find/editor-text.ts';
import type { OpenText } from '../open-text.ts';
import { createFinderHits } from './finder-hits.ts';
import { createReplacing } from './finder-replacing.ts';
import { CLOSED, type FinderState } from './finder-state.ts';
import type { PatternThread } from './pattern-search.ts';
import { createTermSearch } from './term-search.ts';

/** Finds and replaces in the open story. */
export interface Finder {
  readonly store: StoreApi<FinderState>;
  /** Opens the bar, with what is selected as what to look for; nothing happens while no story is open. */
  open(replacing: boolean): void;
  /**
   * Goes to the first of these words and marks them all, once the text is another one than `before`; where
   * the body has none of them, nothing is shown.
   */
  seek(terms: readonly QueryTerm[], words: string, before: EditorText | null): void;
  /**
   * Opens the bar with this query, at this one of what it finds from the beginning on, once the text is
   * another one than `before`.
   */
  goTo(query: FindQuery, nth: number, before: EditorText | null): void;
  /** Closes the bar and leaves the caret at the current hit. */
  close(): void;
  /** Closes the bar because another story takes the place of the one that was searched. */
  leave(): void;
  change(query: Partial<FindQuery>): void;
  setReplacement(words: string): void;
  toggleReplacing(): void;
  /** To the next or previous hit, round and round; opens the bar with the last query. */
  go(step: 1 | -1): Promise<void>;
  replace(): Promise<void>;
  replaceAll(): Promise<void>;
  /** One step of the story back or forth, from within the bar. */
  undo(action: 'undo' | 'redo'): void;
}

export function createFinder(openText: OpenText, startThread: () => PatternThread): Finder {
  const store = createStore<FinderState>(() => CLOSED);
  const hits = createFinderHits(openText, startThread, store);
  let stopSeeking: () => void = () => {};

  async function seekNow(terms: readonly QueryTerm[], words: string): Promise<void> {
    hits.lookFor(createTermSearch(terms));
    hits.startFrom(null);
    const query = { ...CLOSED.query, text: words };
    store.setState({ open: true, replacing: false, query, replaced: null, problem: null });
    await hits.look();
    if (store.getState().count === 0 && store.getState().query === query) {
      store.setState({ open: false, count: null });
    }
  }

  async function goNow(query: FindQuery, nth: number): Promise<void> {
    store.setState({ open: true, replacing: false, query, replaced: null });
    store.setState({ problem: hits.compile() });
    hits.startFrom(null);
    await hits.look(false);
    const text = openText.current();
    const { count, query: now } = store.getState();
    if (!text || !count || now !== query) return;
    store.setState({ at: Math.min(nth, count - 1) + 1 });
    hits.markCurrent(text, true);
  }

  /** Begins once the text is another one than `before`. */
  function onceShown(before: EditorText | null, begin: () => Promise<void>): void {
    stopSeeking();
    const tryNow = () => {
      if (!openText.current() || openText.current() === before) return false;
      stopSeeking();
      void begin();
      return true;
    };
    if (!tryNow()) stopSeeking = openText.onChange(tryNow);
  }

  openText.onChange(() => {
    if (store.getState().open) hits.lookLater(false);
  });

  function open(replacing: boolean): void {
    const text = openText.current();
    if (!text) return;
    const state = store.getState();
    const words = state.open ? '' : text.selectedWords();
    const query = words ? { ...state.query, text: words, isPattern: false } : state.query;
    if (!state.open) hits.startFrom(text.caret());
    store.setState({
      open: true,
      replacing: replacing || (state.open && state.replacing),
      query,
      replaced: null,
      problem: null,
      asked: state.asked + 1,
    });
    store.setState({ problem: hits.compile() });
    void hits.look();
  }

  function leave(): void {
    hits.clear();
    store.setState({ open: false, count: null, at: 0, place: null, problem: null, replaced: null });
  }

  return {
    store,
    open,
    seek: (terms, words, before) => onceShown(before, () => seekNow(terms, words)),
    goTo: (query, nth, before) => onceShown(before, () => goNow(query, nth)),
    close() {
      const text = openText.current();
      const hit = hits.current();
      leave();
      if (!text) return;
      text.marks.mark('find', []);
      text.marks.mark('find-current', []);
      if (hit) text.select(hit);
      else text.focus();
    },
    change(patch) {
      const { query } = store.getState();
      store.setState({ query: { ...query, ...patch }, replaced: null });
      store.setState({ problem: hits.compile() });
      // Every key would start a thread; what is wrong with a pattern is said at once.
      if (hits.search() && store.getState().query.isPattern) hits.lookLater(true);
      else void hits.look();
    },
    setReplacement: (replacement) => store.setState({ replacement }),
    toggleReplacing: () => store.setState(({ replacing }) => ({ replacing: !replacing })),
    async go(step) {
      const text = openText.current();
      if (!text) return;
      if (!store.getState().open) return open(false);
      if (!hits.isFresh()) await hits.look();
      const { count, at } = store.getState();
      if (!count) return;
      store.setState({ at: ((at - 1 + step + count) % count) + 1, replaced: null });
      hits.markCurrent(text, true);
    },
    leave,
    ...createReplacing(openText, store, hits),
    undo: (action) => openText.current()?.undo(action),
  };
}
