import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { StoryPage, Suggestions } from '../../../../shared/library/summary.ts';
import { type AppError, ok, type Result } from '../../../../shared/result.ts';
import type { QueryProblem } from '../../../../shared/search/search-query.ts';
import { STATUSES, type Status } from '../../../../shared/story/status.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Timers } from '../../../session/timers.ts';
import { followRoom } from '../follow-room.ts';
import { createListRefresh } from '../list-refresh.ts';
import { filterQuery, type StoryFilter, UNFILTERED } from './board-filter.ts';
import { COLUMN_PAGE_SIZE, type Column, columnOf, columnParts, withColumnPart } from './column.ts';
import { COLUMN_ORDER } from './column-order.ts';

export interface BoardState {
  /** Null until the library has answered. */
  readonly columns: Readonly<Record<Status, Column>> | null;
  readonly filter: StoryFilter;
  /** What is wrong with the query; the board stays as it was. */
  readonly wrong: QueryProblem | null;
  readonly problem: AppError | null;
  readonly names: Suggestions | null;
  readonly folded: ReadonlySet<Status>;
}

/** The library's stories in one column for each status, kept current. */
export interface Board {
  readonly store: StoreApi<BoardState>;
  setFilter(patch: Partial<StoryFilter>): void;
  fold(status: Status, folded: boolean): void;
  /** Tells which cards of a column are on the screen, so that those not loaded yet are requested. */
  show(status: Status, first: number, last: number): void;
  refresh(): Promise<void>;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const TYPING_PAUSE_MS = 120;
const FOLDED_AT_FIRST: readonly Status[] = ['scheduled', 'killed', 'spiked', 'archived'];

export function createBoard(bridge: DatelineBridge, timers: Timers): Board {
  const store = createStore<BoardState>(() => ({
    columns: null,
    filter: UNFILTERED,
    wrong: null,
    problem: null,
    names: null,
    folded: new Set(FOLDED_AT_FIRST),
  }));
  /** Counts the refreshes: an answer to a request from before the last one is out of date. */
  let age = 0;
  /** Parts of columns that are on their way, as `status first`. */
  const requested = new Set<string>();
  /** The first and the last card on the screen, for each column. */
  const shown = new Map<Status, { readonly first: number; readonly last: number }>();
  let stopTyping = () => {};

  const requestPart = (status: Status, from: number) => {
    const query = filterQuery(store.getState().filter, status);
    const count = store.getState().folded.has(status) ? 1 : COLUMN_PAGE_SIZE;
    return bridge.request('stories.list', {
      from,
      count,
      arrangement: COLUMN_ORDER[status],
      filter: query.ok ? query.text : '',
    });
  };

  async function loadColumn(status: Status): Promise<Result<Column>> {
    const { first, last } = shown.get(status) ?? { first: 0, last: 0 };
    const starts = new Set([0, ...columnParts(first, last)]);
    const pages: StoryPage[] = [];
    for (const reply of await Promise.all(
      [...starts].map((from) => attempt(() => requestPart(status, from))),
    )) {
      if (!reply.ok) return reply;
      pages.push(reply.value);
    }
    return ok(columnOf(pages));
  }

  async function refresh(): Promise<void> {
    const query = filterQuery(store.getState().filter);
    store.setState({ wrong: query.ok ? null : query.problem });
    if (!query.ok) return;
    const asked = ++age;
    requested.clear();
    const replies = await Promise.all(STATUSES.map(loadColumn));
    if (asked !== age) return;
    const columns: Partial<Record<Status, Column>> = {};
    for (const [at, status] of STATUSES.entries()) {
      const reply = replies[at];
      if (!reply?.ok) return store.setState({ problem: reply?.error ?? null });
      columns[status] = reply.value;
    }
    store.setState({ columns: columns as Record<Status, Column>, problem: null });
  }

  async function fetchPart(status: Status, from: number): Promise<void> {
    const key = `${status} ${from}`;
    if (requested.has(key)) return;
    requested.add(key);
    const asked = age;
    const reply = await attempt(() => requestPart(status, from));
    const { columns } = store.getState();
    if (asked !== age || !columns) return;
    requested.delete(key);
    if (!reply.ok) return store.setState({ problem: reply.error });
    const column = withColumnPart(columns[status], reply.value);
    store.setState({ columns: { ...columns, [status]: column } });
  }

  const listRefresh = createListRefresh(timers, refresh);

  return {
    store,
    refresh,
    setFilter(patch) {
      store.setState({ filter: { ...store.getState().filter, ...patch } });
      shown.clear();
      stopTyping();
      stopTyping = timers.after(patch.query === undefined ? 0 : TYPING_PAUSE_MS, () => void refresh());
    },
    fold(status, isFolded) {
      const folded = new Set(store.getState().folded);
      if (isFolded) folded.add(status);
      else folded.delete(status);
      store.setState({ folded });
      if (!isFolded) void fetchPart(status, 0);
    },
    show(status, first, last) {
      shown.set(status, { first, last });
      const column = store.getState().columns?.[status];
      if (!column) return;
      for (const from of columnParts(first, Math.min(last, column.total - 1))) {
        if (!column.parts.has(from)) void fetchPart(status, from);
      }
    },
    follow() {
      void refresh();
      const stop = followRoom(bridge, listRefresh, (names) => store.setState({ names }));
      return () => {
        stopTyping();
        stop();
      };
    },
  };
}
