import type { StoreApi } from 'zustand';
import { compileQuery } from '../../../../shared/find/find-query.ts';
import type { EditorText, TextPlace, TextSpan } from '../../../editor/find/editor-text.ts';
import type { OpenText } from '../open-text.ts';
import type { BlockSearch } from './block-search.ts';
import type { FinderState } from './finder-state.ts';
import { firstFrom } from './first-from.ts';
import { findAll, hitPlace, spansOf } from './found-spans.ts';
import { createPatternSearch, type PatternThread } from './pattern-search.ts';
import { createWordSearch } from './word-search.ts';

/** What was found in the open story, and which of it is the current hit. */
export interface FinderHits {
  all(): readonly TextSpan[];
  current(): TextSpan | undefined;
  /** The search that finds them; null while there is nothing to look for. */
  search(): BlockSearch | null;
  /** Looks for something else from the next `look` on. */
  lookFor(search: BlockSearch): void;
  /** Looks for the query of the store from the next `look` on; says what is wrong with it, or null. */
  compile(): string | null;
  /** Where to go on from when the text or the query changes; null is the beginning. */
  startFrom(place: TextPlace | null): void;
  /** Looks again and takes the first hit from there on as the current one; `going` brings it into sight. */
  look(going?: boolean): Promise<void>;
  /** Looks again when the keys rest. */
  lookLater(going: boolean): void;
  /** False while the hits are those of an earlier text or query. */
  isFresh(): boolean;
  markCurrent(text: EditorText, going: boolean): void;
  /** Ends what is looked for and forgets what was found. */
  clear(): void;
}

const REST = 150;
const TOO_SLOW = 'This pattern takes too long on this story: make it more exact, or look for words.';

export function createFinderHits(
  openText: OpenText,
  startThread: () => PatternThread,
  store: StoreApi<FinderState>,
): FinderHits {
  let hits: readonly TextSpan[] = [];
  let search: BlockSearch | null = null;
  let running = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let fresh = true;
  let from: TextPlace | null = null;

  const current = () => hits[store.getState().at - 1];

  function stop(): void {
    running.abort();
    clearTimeout(waiting);
  }

  async function look(going = true): Promise<void> {
    stop();
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
    store.setState({ place: hit ? hitPlace(text, hit) : null });
    if (!hit) return;
    from = { key: hit.block.key, line: hit.line, offset: hit.start };
    if (going) text.reveal(hit);
  }

  return {
    all: () => hits,
    current,
    search: () => search,
    lookFor(next) {
      search = next;
    },
    compile() {
      const { query } = store.getState();
      search = null;
      if (query.text === '') return null;
      const compiled = compileQuery(query);
      if (!compiled.ok) return compiled.message;
      search = query.isPattern
        ? createPatternSearch(compiled.pattern, startThread)
        : createWordSearch(compiled.pattern);
      return null;
    },
    startFrom(place) {
      from = place;
    },
    look,
    lookLater(going) {
      fresh = false;
      stop();
      waiting = setTimeout(() => void look(going), REST);
    },
    isFresh: () => fresh,
    markCurrent,
    clear() {
      stop();
      hits = [];
    },
  };
}
