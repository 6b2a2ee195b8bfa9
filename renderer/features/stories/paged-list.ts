import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { StoryPage } from '../../../shared/library/summary.ts';
import { attempt } from '../../session/attempt.ts';
import type { PlaceRange } from './list-layout.ts';
import { listingOf, PAGE_SIZE, partsBetween, withPart } from './listing.ts';
import type { StoriesState } from './stories-state.ts';

/** The list of a library's stories, of which only the parts in sight are asked for. */
export interface PagedList {
  /** Asks again for all that is in sight. */
  refresh(): Promise<void>;
  /** With this the list is another one: nothing of it is in sight yet. */
  listAnew(patch: Partial<StoriesState>): Promise<void>;
  /** These stories are in sight, by their places in the whole list. */
  show(stretches: readonly PlaceRange[]): void;
}

export function createPagedList(
  bridge: Pick<DatelineBridge, 'request'>,
  store: StoreApi<StoriesState>,
): PagedList {
  /** Counts the changes of the list: an answer to what was asked before one is out of date. */
  let age = 0;
  let inSight: readonly PlaceRange[] = [];
  /** Parts on their way. */
  const asked = new Set<number>();

  const partsInSight = () => inSight.flatMap(({ first, last }) => partsBetween(first, last));

  function request(from: number) {
    const { arrangement, filter } = store.getState();
    return attempt(() => bridge.request('stories.list', { from, count: PAGE_SIZE, arrangement, filter }));
  }

  async function refresh(): Promise<void> {
    const mine = ++age;
    asked.clear();
    const wanted = new Set([0, ...partsInSight()]);
    const replies = await Promise.all([...wanted].map(request));
    if (mine !== age) return;
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
    fetchMissing();
  }

  function fetchMissing(): void {
    const { listing } = store.getState();
    if (!listing) return;
    for (const from of partsInSight()) {
      if (!listing.parts.has(from) && !asked.has(from)) void fetchPart(from);
    }
  }

  async function fetchPart(from: number): Promise<void> {
    const mine = age;
    asked.add(from);
    const reply = await request(from);
    const { listing } = store.getState();
    if (mine !== age || !listing) return;
    asked.delete(from);
    if (reply.ok) store.setState({ listing: withPart(listing, reply.value) });
    else store.setState({ problem: reply.error });
  }

  return {
    refresh,
    listAnew(patch) {
      inSight = [];
      store.setState(patch);
      return refresh();
    },
    show(stretches) {
      inSight = stretches;
      fetchMissing();
    },
  };
}
