import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Arrangement } from '../../../../shared/library/arrangement.ts';
import type { StoryPage, Suggestions } from '../../../../shared/library/summary.ts';
import { type AppError, ok, type Result } from '../../../../shared/result.ts';
import type { QueryProblem } from '../../../../shared/search/search-query.ts';
import { STATUSES, type Status } from '../../../../shared/story/status.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Timers } from '../../../session/timers.ts';
import { createRenewal } from '../renewal.ts';
import { filterOf, UNFILTERED, type Wanted } from './board-filter.ts';
import { COLUMN_PART, type Column, columnOf, columnParts, withColumnPart } from './column.ts';

export interface BoardState {
  /** Null until the library has answered. */
  readonly columns: Readonly<Record<Status, Column>> | null;
  readonly wanted: Wanted;
  /** What is wrong with the query; the board stays as it was. */
  readonly wrong: QueryProblem | null;
  readonly problem: AppError | null;
  readonly names: Suggestions | null;
  readonly folded: ReadonlySet<Status>;
}

/** The library's stories by their status, kept current. */
export interface Board {
  readonly store: StoreApi<BoardState>;
  want(patch: Partial<Wanted>): void;
  fold(status: Status, folded: boolean): void;
  /** These cards of a column are on the screen: what is not there of them is asked for. */
  show(status: Status, first: number, last: number): void;
  refresh(): Promise<void>;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const TYPING_PAUSE_MS = 120;
/** What is done with is looked back at, the latest first; what is at work is wanted by its deadline. */
const AT_WORK: Arrangement = { sort: 'deadline', descending: false, group: 'none' };
const DONE: Arrangement = { sort: 'changed', descending: true, group: 'none' };
const ARRANGED: Readonly<Record<Status, Arrangement>> = {
  pitch: AT_WORK,
  draft: AT_WORK,
  'in-edit': AT_WORK,
  ready: AT_WORK,
  published: DONE,
  corrected: DONE,
  spiked: DONE,
  archived: DONE,
};
const NOBODY_LOOKS: readonly Status[] = ['spiked', 'archived'];

export function createBoard(bridge: DatelineBridge, timers: Timers): Board {
  const store = createStore<BoardState>(() => ({
    columns: null,
    wanted: UNFILTERED,
    wrong: null,
    problem: null,
    names: null,
    folded: new Set(NOBODY_LOOKS),
  }));
  /** Answers to questions that were asked before a change are out of date. */
  let age = 0;
  const asked = new Set<string>();
  /** Cards on the screen, by their column. */
  const shown = new Map<Status, { readonly first: number; readonly last: number }>();
  let stopTyping = () => {};

  const part = (status: Status, from: number) => {
    const filter = filterOf(store.getState().wanted, status);
    const count = store.getState().folded.has(status) ? 1 : COLUMN_PART;
    return bridge.request('stories.list', {
      from,
      count,
      arrangement: ARRANGED[status],
      filter: filter.ok ? filter.text : '',
    });
  };

  async function columnAnew(status: Status): Promise<Result<Column>> {
    const { first, last } = shown.get(status) ?? { first: 0, last: 0 };
    const froms = new Set([0, ...columnParts(first, last)]);
    const pages: StoryPage[] = [];
    for (const reply of await Promise.all([...froms].map((from) => attempt(() => part(status, from))))) {
      if (!reply.ok) return reply;
      pages.push(reply.value);
    }
    return ok(columnOf(pages));
  }

  async function refresh(): Promise<void> {
    const filter = filterOf(store.getState().wanted);
    store.setState({ wrong: filter.ok ? null : filter.problem });
    if (!filter.ok) return;
    const mine = ++age;
    asked.clear();
    const replies = await Promise.all(STATUSES.map(columnAnew));
    if (mine !== age) return;
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
    if (asked.has(key)) return;
    asked.add(key);
    const mine = age;
    const reply = await attempt(() => part(status, from));
    const { columns } = store.getState();
    if (mine !== age || !columns) return;
    asked.delete(key);
    if (!reply.ok) return store.setState({ problem: reply.error });
    const column = withColumnPart(columns[status], reply.value);
    store.setState({ columns: { ...columns, [status]: column } });
  }

  const renewal = createRenewal(timers, refresh);

  return {
    store,
    refresh,
    want(patch) {
      const wanted = { ...store.getState().wanted, ...patch };
      store.setState({ wanted });
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
      void attempt(() => bridge.request('library.suggestions', undefined)).then((reply) => {
        // Without them there is nothing to choose from, and the query stays.
        if (reply.ok) store.setState({ names: reply.value });
      });
      const ends = [bridge.on('library.changed', renewal.changed), renewal.stop];
      return () => {
        stopTyping();
        for (const end of ends) end();
      };
    },
  };
}
