import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge, ImportReport } from '../../../shared/ipc/contract.ts';
import type { SearchHit, StoryListing } from '../../../shared/library/summary.ts';
import type { AppError } from '../../../shared/result.ts';
import type { QueryProblem } from '../../../shared/search/search-query.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Timers } from '../../session/timers.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { listRows } from './list-rows.ts';
import { createRenewal } from './renewal.ts';
import { storyName } from './story-name.ts';

export interface StoriesState {
  /** Null until the library has answered for the first time. */
  readonly listing: StoryListing | null;
  readonly problem: AppError | null;
  readonly query: string;
  /** What the search found; null when nothing is searched for. */
  readonly hits: readonly SearchHit[] | null;
  /** What is wrong with the query. */
  readonly wrong: QueryProblem | null;
  /** What an import could not read, until the person has seen it. */
  readonly importReport: ImportReport | null;
}

/** Where the list sends a person: the shell asks before unsaved text would be left behind. */
export interface Desk {
  open(id: string): Promise<boolean>;
  create(): Promise<boolean>;
}

export interface StoriesDependencies {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly desk: Desk;
  readonly notify: Notify;
  readonly timers: Timers;
}

/** The list of a library's stories and what can be done with them. */
export interface Stories {
  readonly store: StoreApi<StoriesState>;
  refresh(): Promise<void>;
  /** Called for every key; asks the library after a short pause. */
  search(text: string): void;
  open(id: string): Promise<boolean>;
  /** Opens the first story found for what is typed now, without waiting for the pause after the last key. */
  openFirst(): Promise<boolean>;
  create(): Promise<void>;
  duplicate(id: string): Promise<void>;
  bin(id: string): Promise<void>;
  /** Brings the story binned last back. */
  undoBin(): Promise<void>;
  importStories(): Promise<void>;
  dismissImportReport(): void;
  /** Follows the library; returns what stops it. */
  follow(): () => void;
}

const SEARCH_PAUSE_MS = 120;

export function createStories({ bridge, session, desk, notify, timers }: StoriesDependencies): Stories {
  const store = createStore<StoriesState>(() => ({
    listing: null,
    problem: null,
    query: '',
    hits: null,
    wrong: null,
    importReport: null,
  }));
  const binned: { readonly id: string; readonly name: string; readonly wasOpen: boolean }[] = [];
  /** Answers to questions that were asked before a change are out of date. */
  let listAge = 0;
  let searchAge = 0;
  let stopSearch = () => {};

  const complain = (error: AppError) => notify({ message: error.message, urgent: true, id: error.message });
  const openId = () => session.store.getState().loaded?.id;

  async function refresh(): Promise<void> {
    const age = ++listAge;
    const reply = await attempt(() => bridge.request('stories.list', undefined));
    if (age !== listAge) return;
    if (reply.ok) store.setState({ listing: reply.value, problem: null });
    else store.setState({ problem: reply.error });
  }

  async function find(text: string): Promise<void> {
    const age = ++searchAge;
    const reply = await attempt(() => bridge.request('stories.search', { text }));
    if (age !== searchAge) return;
    if (reply.ok) store.setState({ hits: reply.value.hits, wrong: reply.value.problem });
    else complain(reply.error);
  }

  function search(text: string): void {
    store.setState({ query: text });
    stopSearch();
    searchAge++;
    const wanted = text.trim().slice(0, 1000);
    if (wanted === '') store.setState({ hits: null, wrong: null });
    else stopSearch = timers.after(SEARCH_PAUSE_MS, () => void find(wanted));
  }

  const renewal = createRenewal(timers, () => {
    void refresh();
    const { query } = store.getState();
    if (query.trim() !== '') void find(query.trim());
  });

  /** Takes a story off the list at once, and the answers that still hold it. */
  function drop(id: string): void {
    listAge++;
    const { listing, hits } = store.getState();
    store.setState({
      listing: listing && { ...listing, stories: listing.stories.filter((story) => story.id !== id) },
      hits: hits?.filter((hit) => hit.id !== id) ?? null,
    });
  }

  async function restore(entry: (typeof binned)[number]): Promise<void> {
    const at = binned.indexOf(entry);
    if (at < 0) return;
    binned.splice(at, 1);
    const reply = await attempt(() => bridge.request('stories.restore', { id: entry.id }));
    if (!reply.ok) {
      binned.push(entry);
      complain(reply.error);
      return;
    }
    await refresh();
    if (entry.wasOpen) await desk.open(entry.id);
  }

  return {
    store,
    refresh,
    search,
    open: (id) => desk.open(id),
    async openFirst() {
      const wanted = store.getState().query.trim().slice(0, 1000);
      if (wanted === '') return false;
      stopSearch();
      await find(wanted);
      const { listing, hits } = store.getState();
      const first = listing && hits ? listRows(listing, hits)[0] : undefined;
      return first?.kind === 'story' && desk.open(first.id);
    },
    async create() {
      if (!(await desk.create())) return;
      if (store.getState().query !== '') search('');
      await refresh();
    },
    async duplicate(id) {
      // The copy is made of what is on disk.
      if (openId() === id && !(await session.flush())) return;
      const reply = await attempt(() => bridge.request('stories.duplicate', { id }));
      if (!reply.ok) {
        complain(reply.error);
        return;
      }
      await Promise.all([refresh(), desk.open(reply.value.story.id)]);
    },
    async bin(id) {
      const wasOpen = openId() === id;
      if (wasOpen && !(await session.flush())) {
        notify({
          message: 'The story is not in the bin, because its last changes could not be saved.',
          urgent: true,
          id,
        });
        return;
      }
      const { listing } = store.getState();
      const headline = wasOpen
        ? session.store.getState().fields?.headline
        : listing?.stories.find((story) => story.id === id)?.headline;
      const reply = await attempt(() => bridge.request('stories.bin', { id }));
      if (!reply.ok) {
        complain(reply.error);
        return;
      }
      if (openId() === id) session.forget();
      drop(id);
      const entry = { id, name: storyName(headline), wasOpen };
      binned.push(entry);
      const undo = { label: 'Undo', run: () => void restore(entry) };
      notify({ message: `Moved “${entry.name}” to the bin.`, action: undo, id });
      await refresh();
    },
    async undoBin() {
      const last = binned.at(-1);
      if (last) await restore(last);
    },
    async importStories() {
      const reply = await attempt(() => bridge.request('stories.import', undefined));
      if (!reply.ok) {
        complain(reply.error);
        return;
      }
      const { imported, failed } = reply.value;
      if (failed.length > 0) store.setState({ importReport: reply.value });
      const first = imported[0];
      if (!first) return;
      const count = imported.length === 1 ? `“${storyName(first.headline)}”` : `${imported.length} stories`;
      notify({ message: `Imported ${count}.` });
      await Promise.all([refresh(), desk.open(first.id)]);
    },
    dismissImportReport: () => store.setState({ importReport: null }),
    follow() {
      void refresh();
      const ends = [
        bridge.on('library.changed', renewal.changed),
        session.onBodyTouched(renewal.writing),
        session.store.subscribe((now, before) => {
          if (now.fields !== before.fields && now.loaded === before.loaded) renewal.writing();
        }),
        renewal.stop,
      ];
      return () => {
        stopSearch();
        for (const end of ends) end();
      };
    },
  };
}
