import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import type { Heed } from '../../session/failure-notices.ts';
import { type PlaceRange, placeRanges } from './list-layout.ts';
import type { ListRows } from './list-rows.ts';
import { storyAt } from './listing.ts';
import type { StoriesState } from './stories-state.ts';

export interface SelectionState {
  /** Stories that the next operation is for; none where it is the open one. */
  readonly ids: ReadonlySet<string>;
  /** The row that a stretch of rows begins at. */
  readonly anchor: string | null;
}

/** Which stories of the list are chosen. Rows that are not loaded are asked for by their places, as ids alone. */
export interface Selection {
  readonly store: StoreApi<SelectionState>;
  /** A row was gone to by itself: nothing is chosen, and a stretch would begin here. */
  begin(id: string): void;
  /**
   * Adds a story or takes it out; the heading of a group stands for all its stories. Who clicks one row and
   * then adds another means both: `withAnchor` says so.
   */
  toggle(rows: ListRows, at: number, withAnchor?: boolean): Promise<void>;
  /** From where the stretch begins to this row; `keeping` what is chosen elsewhere. */
  extend(rows: ListRows, to: number, keeping: boolean): Promise<void>;
  /** Every story that the list shows, loaded or not. */
  all(rows: ListRows): Promise<void>;
  /** Exactly these. */
  choose(ids: readonly string[]): void;
  clear(): void;
  drop(ids: readonly string[]): void;
}

const NOTHING: SelectionState = { ids: new Set(), anchor: null };

export function createSelection(bridge: DatelineBridge, list: StoreApi<StoriesState>, heed: Heed): Selection {
  const store = createStore<SelectionState>(() => NOTHING);
  /** Answers to an earlier choice are out of date. */
  let age = 0;

  async function choose(ids: Promise<readonly string[] | null>, change: (ids: readonly string[]) => void) {
    const mine = ++age;
    const found = await ids;
    if (mine === age && found) change(found);
  }

  const select = (ids: Iterable<string>, anchor = store.getState().anchor) =>
    store.setState({ ids: new Set(ids), anchor });

  /** The stories of these rows, in their order; null when the library did not answer. */
  async function storiesOf(rows: ListRows, first: number, last: number): Promise<readonly string[] | null> {
    const { listing, hits, collapsed } = list.getState();
    if (hits) {
      // Of very many only the best are there: all of them are asked for.
      if (first <= 0 && last >= rows.count - 1) return askFor(0, WHOLE);
      return hits.slice(first, last + 1).map(({ id }) => id);
    }
    if (!listing) return [];
    const parts = await Promise.all(placeRanges(listing, collapsed, first, last).map(inStretch));
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }

  async function inStretch({ first, last }: PlaceRange): Promise<readonly string[] | null> {
    const { listing } = list.getState();
    const known: string[] = [];
    for (let place = first; listing && place <= last; place++) {
      const story = storyAt(listing, place);
      if (!story) return askFor(first, last - first + 1);
      known.push(story.id);
    }
    return known;
  }

  async function askFor(from: number, count: number): Promise<readonly string[] | null> {
    const { arrangement, filter, hits, query } = list.getState();
    const reply = await attempt(() =>
      bridge.request('stories.ids', { from, count, arrangement, filter: hits ? query.trim() : filter }),
    );
    heed('stories.ids', reply);
    return reply.ok ? reply.value : null;
  }

  return {
    store,
    begin(id) {
      age++;
      store.setState({ ids: NOTHING.ids, anchor: id });
    },
    toggle(rows, at, withAnchor = false) {
      const row = rows.at(at);
      const segment = row?.kind === 'group' ? rows.storiesIn(row.group.key) : null;
      const wanted = segment ? inStretch(segment) : row?.kind === 'story' ? [row.id] : [];
      return choose(Promise.resolve(wanted), (found) => {
        const { ids, anchor } = store.getState();
        const next = new Set(ids);
        const begun = withAnchor && ids.size === 0 && anchor !== null ? rows.at(rows.indexOf(anchor)) : null;
        if (begun?.kind === 'story' && !found.includes(begun.id)) next.add(begun.id);
        const isOut = found.every((id) => ids.has(id));
        for (const id of found) {
          if (isOut) next.delete(id);
          else next.add(id);
        }
        select(next, row?.id ?? anchor);
      });
    },
    extend(rows, to, keeping) {
      const { anchor, ids } = store.getState();
      const begun = anchor === null ? -1 : rows.indexOf(anchor);
      const from = begun < 0 ? to : begun;
      const stretch = storiesOf(rows, Math.min(from, to), Math.max(from, to));
      return choose(stretch, (found) =>
        select(keeping ? [...ids, ...found] : found, begun < 0 ? (rows.at(to)?.id ?? null) : anchor),
      );
    },
    all: (rows) => choose(storiesOf(rows, 0, rows.count - 1), (found) => select(found)),
    choose(ids) {
      age++;
      select(ids);
    },
    clear() {
      age++;
      const { ids, anchor } = store.getState();
      if (ids.size > 0) store.setState({ ids: NOTHING.ids, anchor });
    },
    drop(gone) {
      const { ids } = store.getState();
      if (!gone.some((id) => ids.has(id))) return;
      const left = new Set(ids);
      for (const id of gone) left.delete(id);
      select(left);
    },
  };
}

/** As many as there can be. */
const WHOLE = 1_000_000;
