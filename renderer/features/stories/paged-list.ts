import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { StoryPage } from '../../../shared/library/summary.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { groupOf, listLayout, type PlaceRange } from './list-layout.ts';
import {
  type Listing,
  listingOf,
  PAGE_SIZE,
  type PlacedStory,
  partsBetween,
  placeOfStory,
  withPart,
} from './listing.ts';
import type { StoriesState } from './stories-state.ts';

/** The list of a library's stories, of which only the parts in sight are asked for. */
export interface PagedList {
  /** Asks again for all that is in sight. */
  refresh(): Promise<void>;
  /** With this the list is another one: nothing of it is in sight yet. */
  listAnew(patch: Partial<StoriesState>): Promise<void>;
  /** These stories are in sight, by their places in the whole list. */
  show(stretches: readonly PlaceRange[]): void;
  /**
   * Whenever another story is open, its place is looked for, and its group brought back where that is put
   * away. Returns what stops it.
   */
  followOpen(): () => void;
}

export function createPagedList(
  bridge: Pick<DatelineBridge, 'request'>,
  store: StoreApi<StoriesState>,
  session: Pick<Session, 'store'>,
): PagedList {
  /** Counts the changes of the list: an answer to what was asked before one is out of date. */
  let age = 0;
  let inSight: readonly PlaceRange[] = [];
  /** Parts on their way. */
  const asked = new Set<number>();
  /** The story that was opened, until it is in the list. */
  let toShow: string | null = null;

  const openId = () => session.store.getState().loaded?.id ?? null;
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
    const open = listing && (await placeOpen(listing));
    if (mine !== age) return;
    const { hits, filter } = store.getState();
    store.setState({
      ...(listing && pages.length === replies.length && { listing: { ...listing, open }, problem: null }),
      ...(hits === null && { answered: filter }),
    });
    unfold();
    // What was scrolled to meanwhile is not among these parts.
    fetchMissing();
  }

  /** Where the open story stands; what the parts show is not asked for. */
  async function placeOpen(listing: Listing): Promise<PlacedStory | null> {
    const id = openId();
    if (id === null) return null;
    const shown = placeOfStory(listing, id);
    if (shown >= 0) return { id, place: shown };
    const { arrangement, filter } = store.getState();
    const reply = await attempt(() => bridge.request('stories.place', { id, arrangement, filter }));
    // Without it the list stays where it is.
    return reply.ok && reply.value !== null ? { id, place: reply.value } : null;
  }

  /** Brings the group of the story that was opened back. */
  function unfold(): void {
    const { listing, collapsed } = store.getState();
    const place = listing && toShow !== null ? placeOfStory(listing, toShow) : -1;
    if (!listing || place < 0) return;
    toShow = null;
    const key = groupOf(listLayout(listing, collapsed), place)?.key;
    if (key === undefined || !collapsed.has(key)) return;
    store.setState({ collapsed: new Set([...collapsed].filter((each) => each !== key)) });
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

  function opened(): void {
    toShow = openId();
    const { listing, hits } = store.getState();
    if (!listing || hits || toShow === null) return;
    if (placeOfStory(listing, toShow) < 0) void refresh();
    else unfold();
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
    followOpen: () => followOpenStory(session, store, opened),
  };
}

/** `opened` is called when another story may have to be shown. Returns what stops it. */
function followOpenStory(
  session: Pick<Session, 'store'>,
  store: StoreApi<StoriesState>,
  opened: () => void,
): () => void {
  const ends = [
    session.store.subscribe((now, before) => {
      if (now.loaded?.id !== before.loaded?.id) opened();
    }),
    // What was found leaves the whole list, of which the open story may be far down.
    store.subscribe((now, before) => {
      if (before.hits && !now.hits) opened();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
