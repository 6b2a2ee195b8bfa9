import { createStore, type StoreApi } from 'zustand';
import type { History, Version } from '../../../shared/history/version.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { notSaved, openId, presentStory } from './present-story.ts';
import { createRestoreParts } from './restore-parts.ts';
import { createRestoreVersion } from './restore-version.ts';
import { createVersionComparer, versionPair } from './version-comparison.ts';
import { createWatchedComparison, type HistoryView } from './watched-comparison.ts';

/**
 * With what a version is compared: `since` shows what happened to it until now, `in` what it changed
 * itself, `other` the way from the older of two chosen versions to the newer one, or back.
 */
export type ComparisonMode = 'since' | 'in' | 'other';

export interface HistoryState {
  readonly open: boolean;
  /** Null until it has been read. */
  readonly history: History | null;
  /** Why the history could not be read, or why something asked of it was not done. */
  readonly problem: string | null;
  readonly selected: string | null;
  /** The second of two chosen versions. */
  readonly other: string | null;
  /** Two versions are compared from the newer to the older one. */
  readonly backwards: boolean;
  readonly against: ComparisonMode;
  readonly shown: HistoryView;
  readonly busy: boolean;
  /** What was last done to a part of the story, and how to take that back while it can be. */
  readonly done: { readonly message: string; readonly undo: (() => void) | null } | null;
}

export interface HistoryStore {
  readonly store: StoreApi<HistoryState>;
  /** Opens the history of the open story; nothing happens when there is none. */
  openHistory(): Promise<void>;
  closeHistory(): void;
  select(version: string): Promise<void>;
  /** Compares the selected version with another one. */
  pickOther(version: string): Promise<void>;
  /** Tells the comparison of two versions the other way round. */
  turnRound(): Promise<void>;
  compareWith(against: ComparisonMode): Promise<void>;
  /** Ends a comparison that takes its time. */
  callOff(): void;
  compareAgain(): Promise<void>;
  /** Both answer whether it was done; if not, `problem` says why. */
  keep(name: string): Promise<boolean>;
  rename(version: string, name: string): Promise<boolean>;
  restore(): Promise<void>;
  /**
   * Puts one block or field of the selected version into the present, while the two are compared. Resolves
   * when that is done or told of.
   */
  restoreBlock(block: Block): Promise<void>;
  restoreField(name: keyof StoryFields): Promise<void>;
  undoPart(): Promise<void>;
}

const CLOSED: HistoryState = {
  open: false,
  history: null,
  problem: null,
  selected: null,
  other: null,
  backwards: false,
  against: 'since',
  shown: { kind: 'nothing' },
  busy: false,
  done: null,
};

export function createHistoryStore(bridge: DatelineBridge, session: Session, notify: Notify): HistoryStore {
  const store = createStore<HistoryState>(() => CLOSED);
  const comparer = createVersionComparer(bridge);
  const watched = createWatchedComparison((shown) => store.setState({ shown }));

  /** The history as it is now; false when it could not be read, or is not looked at any more. */
  async function load(id: string): Promise<boolean> {
    const reply = await attempt(() => bridge.request('history.list', { id }));
    if (openId(session) !== id || !store.getState().open) return false;
    store.setState(reply.ok ? { history: reply.value } : { problem: reply.error.message });
    return reply.ok;
  }

  /** The history from the version on that is chosen, or else from the newest. */
  async function loadAndSelect(id: string): Promise<void> {
    if (!(await load(id))) return;
    const { selected, history } = store.getState();
    const versions = history?.versions ?? [];
    const next = versions.find((version) => version.id === selected) ?? versions[0];
    if (next) await select(next.id);
  }

  async function select(version: string): Promise<void> {
    const { against } = store.getState();
    store.setState({
      selected: version,
      other: null,
      backwards: false,
      against: against === 'other' ? 'since' : against,
      problem: null,
      done: null,
    });
    await show();
  }

  /** Compares what is chosen. */
  function show(): Promise<void> {
    return watched.begin(async (watch) => {
      const { history, ...chosen } = store.getState();
      const present = presentStory(session);
      const pair = history && versionPair(history, chosen);
      return present && pair ? comparer.compare(present, pair, watch) : null;
    });
  }

  /** Asks for something to be done to the history, then shows it as it is now. */
  async function change(ask: (id: string) => Promise<Result<Version>>): Promise<boolean> {
    const id = openId(session);
    if (id === null || store.getState().busy) return false;
    store.setState({ busy: true, problem: null });
    const saved = await session.flush();
    const reply = saved ? await attempt(() => ask(id)) : null;
    store.setState({ busy: false });
    if (!reply?.ok) {
      store.setState({ problem: reply?.error.message ?? notSaved(session) });
      return false;
    }
    store.setState({ selected: reply.value.id });
    await loadAndSelect(id);
    return true;
  }

  async function refresh(id: string): Promise<void> {
    await load(id);
    if (openId(session) === id && store.getState().open) await show();
  }

  return {
    store,
    async openHistory() {
      const id = openId(session);
      if (id === null || store.getState().open) return;
      comparer.forget();
      store.setState({ ...CLOSED, open: true });
      await session.flush();
      await loadAndSelect(id);
    },
    closeHistory() {
      watched.callOff();
      store.setState({ open: false });
    },
    select,
    async pickOther(version) {
      const { selected } = store.getState();
      if (selected === null || selected === version) return select(version);
      store.setState({ other: version, against: 'other', problem: null });
      await show();
    },
    async turnRound() {
      store.setState({ backwards: !store.getState().backwards });
      await show();
    },
    async compareWith(against) {
      store.setState({ against, problem: null });
      await show();
    },
    callOff() {
      watched.callOff();
      store.setState({ shown: { kind: 'called-off' } });
    },
    compareAgain: show,
    keep: (name) => change((id) => bridge.request('history.keep', { id, name })),
    rename: (version, name) =>
      change((id) => bridge.request('history.name', { id, version, name: name.trim() === '' ? null : name })),
    ...createRestoreParts(bridge, session, store, refresh),
    restore: createRestoreVersion(bridge, session, store, notify),
  };
}
