import { createStore, type StoreApi } from 'zustand';
import { compileQuery, type FindQuery } from '../../../../shared/find/find-query.ts';
import { wordsAround } from '../../../../shared/find/words-around.ts';
import type { QueryTerm } from '../../../../shared/search/query-terms.ts';
import type { EditorText, TextBlock, TextPlace, TextSpan } from '../../../editor/find/editor-text.ts';
import type { OpenText } from '../open-text.ts';
import { type BlockHits, type BlockSearch, TooSlow } from './block-search.ts';
import { CLOSED, type FinderState, type HitPlace } from './finder-state.ts';
import { firstFrom } from './first-from.ts';
import { createPatternSearch, type PatternThread } from './pattern-search.ts';
import { createTermSearch } from './term-search.ts';
import { createWordSearch } from './word-search.ts';

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

const REST = 150;
const TOO_SLOW = 'This pattern takes too long on this story: make it more exact, or look for words.';

export function createFinder(openText: OpenText, startThread: () => PatternThread): Finder {
  const store = createStore<FinderState>(() => CLOSED);
  let hits: readonly TextSpan[] = [];
  let search: BlockSearch | null = null;
  let running = new AbortController();
  let stopSeeking: () => void = () => {};
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** False while the hits are those of an earlier text or query. */
  let fresh = true;
  /** Where to go on from when the text or the query changes. */
  let from: TextPlace | null = null;

  const current = () => hits[store.getState().at - 1];

  function compile(): string | null {
    const { query } = store.getState();
    search = null;
    if (query.text === '') return null;
    const compiled = compileQuery(query);
    if (!compiled.ok) return compiled.message;
    search = query.isPattern
      ? createPatternSearch(compiled.pattern, startThread)
      : createWordSearch(compiled.pattern);
    return null;
  }

  /** Looks again, and takes the first hit from `from` on as the current one. */
  async function look(going = true): Promise<void> {
    running.abort();
    clearTimeout(waiting);
    const text = openText.current();
    if (!text || !store.getState().open) return;
    if (!search) return show(text, [], { count: null }, going);
    const mine = new AbortController();
    running = mine;
    const blocks = text.blocks();
    const found = await findAll(search, blocks, mine.signal);
    if (mine.signal.aborted || found === null) return;
    if (found === 'too slow') return show(text, [], { count: null, problem: TOO_SLOW }, going);
    const spans = spansOf(blocks, found);
    show(text, spans, { count: spans.length, at: firstFrom(spans, blocks, from) + 1 }, going);
  }

  function show(
    text: EditorText,
    spans: readonly TextSpan[],
    state: Partial<FinderState>,
    going: boolean,
  ): void {
    hits = spans;
    fresh = true;
    store.setState({ at: 0, ...state });
    text.marks.mark('find', spans);
    markCurrent(text, going);
  }

  /** Somebody who writes while the bar is open must not be carried off to a hit. */
  function markCurrent(text: EditorText, going: boolean): void {
    const hit = current();
    text.marks.mark('find-current', hit ? [hit] : []);
    store.setState({ place: hit ? placeOf(text, hit) : null });
    if (!hit) return;
    from = { key: hit.block.key, line: hit.line, offset: hit.start };
    if (going) text.reveal(hit);
  }

  function lookLater(going: boolean): void {
    fresh = false;
    running.abort();
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(going), REST);
  }

  async function seekNow(terms: readonly QueryTerm[], words: string): Promise<void> {
    search = createTermSearch(terms);
    from = null;
    const query = { ...CLOSED.query, text: words };
    store.setState({ open: true, replacing: false, query, replaced: null, problem: null });
    await look();
    if (store.getState().count === 0 && store.getState().query === query) {
      store.setState({ open: false, count: null });
    }
  }

  async function goNow(query: FindQuery, nth: number): Promise<void> {
    store.setState({ open: true, replacing: false, query, replaced: null });
    store.setState({ problem: compile() });
    from = null;
    await look(false);
    const text = openText.current();
    const { count, query: now } = store.getState();
    if (!text || !count || now !== query) return;
    store.setState({ at: Math.min(nth, count - 1) + 1 });
    markCurrent(text, true);
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
    if (store.getState().open) lookLater(false);
  });

  /** What the given hits become; a pattern's own groups have to be found again for it. */
  async function changes(chosen: readonly TextSpan[]) {
    const { query, replacement } = store.getState();
    if (!query.isPattern || !search) return chosen.map((hit) => ({ ...hit, replacement }));
    const blocks = [...new Set(chosen.map(({ block }) => block))];
    const found = await findAll(search, blocks, new AbortController().signal, replacement);
    if (found === null || found === 'too slow') return [];
    const wanted = new Set(chosen.map(({ block, line, start }) => `${block.key} ${line} ${start}`));
    return blocks.flatMap((block, at) =>
      (found[at] ?? []).flatMap((line, index) =>
        line
          .filter(({ start }) => wanted.has(`${block.key} ${index} ${start}`))
          .map((hit) => ({
            block,
            line: index,
            start: hit.start,
            end: hit.end,
            replacement: hit.replacement ?? '',
          })),
      ),
    );
  }

  function open(replacing: boolean): void {
    const text = openText.current();
    if (!text) return;
    const state = store.getState();
    const words = state.open ? '' : text.selectedWords();
    const query = words ? { ...state.query, text: words, isPattern: false } : state.query;
    if (!state.open) from = text.caret();
    store.setState({
      open: true,
      replacing: replacing || (state.open && state.replacing),
      query,
      replaced: null,
      problem: null,
      asked: state.asked + 1,
    });
    store.setState({ problem: compile() });
    void look();
  }

  return {
    store,
    open,
    seek: (terms, words, before) => onceShown(before, () => seekNow(terms, words)),
    goTo: (query, nth, before) => onceShown(before, () => goNow(query, nth)),
    close() {
      const text = openText.current();
      const hit = current();
      running.abort();
      clearTimeout(waiting);
      store.setState({ open: false, count: null, at: 0, place: null, replaced: null });
      hits = [];
      if (!text) return;
      text.marks.mark('find', []);
      text.marks.mark('find-current', []);
      if (hit) text.select(hit);
      else text.focus();
    },
    change(patch) {
      const { query } = store.getState();
      store.setState({ query: { ...query, ...patch }, replaced: null });
      store.setState({ problem: compile() });
      // Every key would start a thread; what is wrong with a pattern is said at once.
      if (search && store.getState().query.isPattern) lookLater(true);
      else void look();
    },
    setReplacement: (replacement) => store.setState({ replacement }),
    toggleReplacing: () => store.setState(({ replacing }) => ({ replacing: !replacing })),
    async go(step) {
      const text = openText.current();
      if (!text) return;
      if (!store.getState().open) return open(false);
      if (!fresh) await look();
      const { count, at } = store.getState();
      if (!count) return;
      store.setState({ at: ((at - 1 + step + count) % count) + 1, replaced: null });
      markCurrent(text, true);
    },
    async replace() {
      if (!fresh) await look(false);
      const text = openText.current();
      const hit = current();
      if (!text || !hit) return;
      const [change] = await changes([hit]);
      if (!change || text.replace([change]) === 0) return;
      from = { key: hit.block.key, line: hit.line, offset: hit.start + change.replacement.length };
      await look();
    },
    async replaceAll() {
      if (!fresh) await look(false);
      const text = openText.current();
      if (!text || hits.length === 0) return;
      const made = text.replace(await changes(hits));
      await look();
      store.setState({ replaced: made });
    },
    undo: (action) => openText.current()?.undo(action),
  };
}

function placeOf(text: EditorText, hit: TextSpan): HitPlace | null {
  const apart = text.apart(hit);
  if (!apart) return null;
  const { field, hidden } = apart;
  const { start, end } = hit;
  const shown =
    hidden === null ? null : { ...wordsAround(hidden, start, end), found: hidden.slice(start, end) };
  return { field, shown };
}

async function findAll(
  search: BlockSearch,
  blocks: readonly TextBlock[],
  signal: AbortSignal,
  template?: string,
): Promise<readonly BlockHits[] | 'too slow' | null> {
  try {
    return await search.find(blocks, signal, template);
  } catch (error) {
    if (error instanceof TooSlow) return 'too slow';
    throw error;
  }
}

function spansOf(blocks: readonly TextBlock[], found: readonly BlockHits[]): readonly TextSpan[] {
  return found.flatMap((lines, at) => {
    const block = blocks[at];
    return block ? lines.flatMap((line, index) => line.map((hit) => ({ ...hit, block, line: index }))) : [];
  });
}
