import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Plan } from '../../../../shared/library/plan.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import type { AppError } from '../../../../shared/result.ts';
import type { QueryProblem } from '../../../../shared/search/search-query.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Timers } from '../../../session/timers.ts';
import { filterQuery, type StoryFilter, UNFILTERED } from '../board/board-filter.ts';
import { followRoom } from '../follow-room.ts';
import { createListRefresh } from '../list-refresh.ts';
import { addDays } from './days.ts';

export interface PlannerState {
  /** Null until the library has answered. */
  readonly plan: Plan | null;
  readonly filter: StoryFilter;
  /** What is wrong with the query; the plan stays as it was. */
  readonly wrong: QueryProblem | null;
  readonly problem: AppError | null;
  readonly names: Suggestions | null;
}

/** The planner's entries for the days on the screen, kept current. */
export interface Planner {
  readonly store: StoreApi<PlannerState>;
  setFilter(patch: Partial<StoryFilter>): void;
  /** The first and the last day on the screen. */
  show(first: string, last: string): void;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const TYPING_PAUSE_MS = 120;

export function createPlanner(bridge: DatelineBridge, timers: Timers): Planner {
  const store = createStore<PlannerState>(() => ({
    plan: null,
    filter: UNFILTERED,
    wrong: null,
    problem: null,
    names: null,
  }));
  /** Counts the requests: the answer to an earlier one is out of date. */
  let age = 0;
  let days: { readonly from: string; readonly to: string } | null = null;
  let stopTyping = () => {};

  async function refresh(): Promise<void> {
    const query = filterQuery(store.getState().filter);
    store.setState({ wrong: query.ok ? null : query.problem });
    if (!query.ok || !days) return;
    const asked = ++age;
    const { from, to } = days;
    const reply = await attempt(() => bridge.request('stories.plan', { from, to, filter: query.text }));
    if (asked !== age) return;
    if (reply.ok) store.setState({ plan: reply.value, problem: null });
    else store.setState({ problem: reply.error });
  }

  const listRefresh = createListRefresh(timers, refresh);

  return {
    store,
    setFilter(patch) {
      store.setState({ filter: { ...store.getState().filter, ...patch } });
      stopTyping();
      stopTyping = timers.after(patch.query === undefined ? 0 : TYPING_PAUSE_MS, () => void refresh());
    },
    show(first, last) {
      // The site's days begin up to fourteen hours before or after those of UTC, where the index reckons.
      const next = { from: `${addDays(first, -1)}T00:00:00Z`, to: `${addDays(last, 2)}T00:00:00Z` };
      if (days?.from === next.from && days.to === next.to) return;
      days = next;
      void refresh();
    },
    follow() {
      const stop = followRoom(bridge, listRefresh, (names) => store.setState({ names }));
      return () => {
        stopTyping();
        stop();
      };
    },
  };
}
