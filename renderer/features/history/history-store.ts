import { createStore, type StoreApi } from 'zustand';
import type { History, Version } from '../../../shared/history/version.ts';
import type { DatelineBridge, RestoredStory } from '../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { createStory, type Story } from '../../../shared/story/story.ts';
import { type Comparison, comparisonOf } from '../../compare/comparison.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { versionMoment } from './version-words.ts';

/** With what a version is compared: `since` shows what happened to it until now, `in` what it changed itself. */
export type Against = 'since' | 'in';

/** What stands beside the timeline. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'problem'; readonly message: string };

export interface HistoryState {
  readonly open: boolean;
  /** Null until it has been read. */
  readonly history: History | null;
  /** Why the history could not be read, or why something asked of it was not done. */
  readonly problem: string | null;
  readonly selected: string | null;
  readonly against: Against;
  readonly shown: Shown;
  readonly busy: boolean;
}

export interface HistoryStore {
  readonly store: StoreApi<HistoryState>;
  /** Opens the history of the open story; nothing happens when there is none. */
  openHistory(): Promise<void>;
  closeHistory(): void;
  select(version: string): Promise<void>;
  compareWith(against: Against): Promise<void>;
  /** Both answer whether it was done; if not, `problem` says why. */
  keep(name: string): Promise<boolean>;
  rename(version: string, name: string): Promise<boolean>;
  restore(): Promise<void>;
}

const CLOSED: HistoryState = {
  open: false,
  history: null,
  problem: null,
  selected: null,
  against: 'since',
  shown: { kind: 'nothing' },
  busy: false,
};

export function createHistoryStore(bridge: DatelineBridge, session: Session, notify: Notify): HistoryStore {
  const store = createStore<HistoryState>(() => CLOSED);
  /** Versions never change: each is read once while the history is open. */
  let read = new Map<string, Story>();
  const openId = () => session.store.getState().loaded?.id ?? null;

  async function load(id: string): Promise<void> {
    const reply = await attempt(() => bridge.request('history.list', { id }));
    if (openId() !== id || !store.getState().open) return;
    if (!reply.ok) {
      store.setState({ problem: reply.error.message });
      return;
    }
    store.setState({ history: reply.value });
    const { selected } = store.getState();
    const { versions } = reply.value;
    const next = versions.find((version) => version.id === selected) ?? versions[0];
    if (next) await select(next.id);
  }

  async function select(version: string): Promise<void> {
    store.setState({ selected: version, problem: null });
    const comparison = await compare(version);
    const now = store.getState();
    // Another one was chosen while this one was being read.
    if (!comparison || now.selected !== version) return;
    store.setState({
      shown: comparison.ok
        ? { kind: 'comparison', comparison: comparison.value }
        : { kind: 'problem', message: comparison.error.message },
    });
  }

  async function compare(version: string): Promise<Result<Comparison> | null> {
    const { history, against } = store.getState();
    const present = presentStory(session);
    if (!history || !present) return null;
    const chosen = await readVersion(present.id, version);
    if (!chosen.ok) return chosen;
    if (against === 'since') return ok(await comparisonOf(chosen.value, present));
    const at = history.versions.findIndex(({ id }) => id === version);
    const before = history.versions[at + 1];
    const earlier = before ? await readVersion(present.id, before.id) : chosen;
    return earlier.ok ? ok(await comparisonOf(earlier.value, chosen.value)) : earlier;
  }

  async function readVersion(id: string, version: string): Promise<Result<Story>> {
    const known = read.get(version);
    if (known) return ok(known);
    const reply = await attempt(() => bridge.request('history.read', { id, version }));
    if (reply.ok) read.set(version, reply.value);
    return reply;
  }

  /** Asks for something to be done to the history, then shows it as it is now. */
  async function change(ask: (id: string) => Promise<Result<Version>>): Promise<boolean> {
    const id = openId();
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
    await load(id);
    return true;
  }

  /** Puts a version in the story's place; gives the one that undoes it. */
  async function putInPlace(id: string, version: string): Promise<string> {
    let restored: RestoredStory | null = null;
    let refusal: string | null = null;
    const done = await session.replaceStory(async () => {
      const reply = await bridge.request('history.restore', { id, version });
      if (reply.ok) restored = reply.value;
      else refusal = reply.error.message;
      return reply;
    });
    const before = (restored as RestoredStory | null)?.before ?? null;
    if (done && before) return before;
    throw new Error(refusal ?? notSaved(session));
  }

  async function undo(id: string, before: string): Promise<void> {
    try {
      if (openId() !== id && !(await session.openStory(id))) throw new Error(notSaved(session));
      await putInPlace(id, before);
      notify({ message: 'The text is as it was before the restore.', id: 'history' });
    } catch (error) {
      notify({ message: (error as Error).message, urgent: true, id: 'history' });
    }
  }

  return {
    store,
    async openHistory() {
      const id = openId();
      if (id === null || store.getState().open) return;
      read = new Map();
      store.setState({ ...CLOSED, open: true });
      await session.flush();
      await load(id);
    },
    closeHistory: () => store.setState({ open: false }),
    select,
    async compareWith(against) {
      store.setState({ against });
      const { selected } = store.getState();
      if (selected) await select(selected);
    },
    keep: (name) => change((id) => bridge.request('history.keep', { id, name })),
    rename: (version, name) =>
      change((id) => bridge.request('history.name', { id, version, name: name.trim() === '' ? null : name })),
    async restore() {
      const { selected, history, busy } = store.getState();
      const id = openId();
      const version = history?.versions.find((one) => one.id === selected);
      if (!version || id === null || busy) return;
      store.setState({ busy: true, problem: null });
      try {
        const before = await putInPlace(id, version.id);
        store.setState({ open: false, busy: false });
        const message = `Restored ${version.name ? `“${version.name}”` : `the version of ${versionMoment(version.when)}`}.`;
        notify({ message, action: { label: 'Undo', run: () => void undo(id, before) }, id: 'history' });
      } catch (error) {
        store.setState({ busy: false, problem: (error as Error).message });
      }
    },
  };
}

/** The open story as it stands in the window. */
function presentStory(session: Session): Story | null {
  const { loaded, fields } = session.store.getState();
  return loaded && fields && createStory(loaded.id, loaded.created, fields, session.readBody());
}

function notSaved(session: Session): string {
  const { saveState } = session.store.getState();
  const why = saveState.kind === 'failed' ? ` ${saveState.message}` : '';
  return `Nothing was done, because the latest changes are not on the disk yet.${why}`;
}
