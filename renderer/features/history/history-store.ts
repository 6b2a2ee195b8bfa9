import { createStore, type StoreApi } from 'zustand';
import type { History, Version } from '../../../shared/history/version.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { RestoredStory } from '../../../shared/library/open-story.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockName } from '../../../shared/story/blocks/block-models.ts';
import { FIELD_LABELS } from '../../../shared/story/field-labels.ts';
import { createStory, type Story, type StoryFields } from '../../../shared/story/story.ts';
import { type Comparison, comparisonOf, type Watch } from '../../compare/comparison.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { versionMoment } from './version-words.ts';

/**
 * With what a version is compared: `since` shows what happened to it until now, `in` what it changed
 * itself, `other` the way from the older of two chosen versions to the newer one, or back.
 */
export type Against = 'since' | 'in' | 'other';

/** What stands beside the timeline. */
export type HistoryView =
  | { readonly kind: 'nothing' }
  /** A long one, which takes its time; `share` of it, up to 1, is done. */
  | { readonly kind: 'comparing'; readonly share: number }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'problem'; readonly message: string };

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
  readonly against: Against;
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
  compareWith(against: Against): Promise<void>;
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

/** What is done before is not worth speaking of. */
const PATIENCE_MS = 300;

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
  /** Versions never change: each is read once while the history is open. */
  let read = new Map<string, Story>();
  /** Counts comparisons, so that only the one that was asked for last is shown. */
  let asked = 0;
  let running = new AbortController();
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
    const { against } = store.getState();
    const alone = against === 'other' ? 'since' : against;
    store.setState({
      selected: version,
      other: null,
      backwards: false,
      against: alone,
      problem: null,
      done: null,
    });
    await show();
  }

  /** Compares what is chosen, and shows it unless something else was chosen meanwhile. */
  async function show(): Promise<void> {
    const mine = ++asked;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const { selected } = store.getState();
    let share = 0;
    let isSlow = false;
    const tell = () => mine === asked && store.setState({ shown: { kind: 'comparing', share } });
    // Whoever goes through the versions of a short text sees one after the other, and nothing between.
    const timer = setTimeout(() => {
      isSlow = true;
      if (share > 0) tell();
    }, PATIENCE_MS);
    const onProgress = (now: number) => {
      share = now;
      if (isSlow) tell();
    };
    let comparison: Result<Comparison> | null;
    try {
      comparison = selected === null ? null : await compare(selected, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    } finally {
      clearTimeout(timer);
    }
    if (!comparison || mine !== asked) return;
    store.setState({
      shown: comparison.ok
        ? { kind: 'comparison', comparison: comparison.value }
        : { kind: 'problem', message: comparison.error.message },
    });
  }

  function callOff(): void {
    asked++;
    running.abort();
  }

  async function compare(version: string, watch: Watch): Promise<Result<Comparison> | null> {
    const { history, against } = store.getState();
    const present = presentStory(session);
    if (!history || !present) return null;
    const chosen = await readVersion(present.id, version);
    if (!chosen.ok) return chosen;
    if (against === 'since') return ok(await comparisonOf(chosen.value, present, watch));
    const at = history.versions.findIndex(({ id }) => id === version);
    if (against === 'other') return compareTwo(present.id, version, watch);
    const before = history.versions[at + 1];
    const earlier = before ? await readVersion(present.id, before.id) : chosen;
    return earlier.ok ? ok(await comparisonOf(earlier.value, chosen.value, watch)) : earlier;
  }

  async function compareTwo(id: string, version: string, watch: Watch): Promise<Result<Comparison> | null> {
    const { history, other, backwards } = store.getState();
    if (!history || other === null) return null;
    const place = (one: string) => history.versions.findIndex((known) => known.id === one);
    const otherIsOlder = place(other) > place(version);
    const [from, to] = otherIsOlder === backwards ? [version, other] : [other, version];
    const [before, after] = [await readVersion(id, from), await readVersion(id, to)];
    if (!before.ok) return before;
    return after.ok ? ok(await comparisonOf(before.value, after.value, watch)) : after;
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

  /** Keeps the present as a version, then lets `put` change it: gives the way back, or null when it was so already. */
  async function restorePart(
    name: string,
    put: (from: Story, present: Story) => (() => void) | null,
  ): Promise<void> {
    const id = openId();
    const { shown, against, busy } = store.getState();
    if (id === null || busy || against !== 'since' || shown.kind !== 'comparison') return;
    store.setState({ busy: true, problem: null, done: null });
    const saved = await session.flush();
    const reply = saved ? await attempt(() => bridge.request('history.before', { id })) : null;
    store.setState({ busy: false });
    const present = presentStory(session);
    if (!reply?.ok || !present || openId() !== id) {
      store.setState({ problem: reply && !reply.ok ? reply.error.message : notSaved(session) });
      return;
    }
    const undo = put(shown.comparison.before, present);
    const message = undo ? `Restored the ${name}.` : `The ${name} is there already.`;
    store.setState({ done: { message, undo } });
    await refresh(id);
  }

  /** The history and the comparison as they are now; what is chosen stays. */
  async function refresh(id: string): Promise<void> {
    const reply = await attempt(() => bridge.request('history.list', { id }));
    if (openId() !== id || !store.getState().open) return;
    store.setState(reply.ok ? { history: reply.value } : { problem: reply.error.message });
    await show();
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
    closeHistory() {
      callOff();
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
      callOff();
      store.setState({ shown: { kind: 'called-off' } });
    },
    compareAgain: show,
    keep: (name) => change((id) => bridge.request('history.keep', { id, name })),
    rename: (version, name) =>
      change((id) => bridge.request('history.name', { id, version, name: name.trim() === '' ? null : name })),
    async restoreBlock(block) {
      const { putBackBlock } = await import('../../../shared/history/put-back-block.ts');
      await restorePart(blockName(block.type), (from, present) => {
        const next = putBackBlock(from.body, from.body.indexOf(block), present.body, present.language);
        if (!next) return null;
        session.editBody(next);
        return () => session.editBody(present.body);
      });
    },
    restoreField: (name) =>
      restorePart(FIELD_LABELS[name].toLowerCase(), (from, present) => {
        setField(session, from, name, 'An earlier version was restored.');
        return () => setField(session, present, name, 'Undone.');
      }),
    async undoPart() {
      const id = openId();
      const { done } = store.getState();
      if (id === null || !done?.undo) return;
      done.undo();
      store.setState({ done: { message: 'It is as it was before.', undo: null } });
      await refresh(id);
    },
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

function setField(session: Session, from: StoryFields, name: keyof StoryFields, why: string): void {
  if (name === 'status') session.changeStatus(from.status, { why, overridden: [] });
  else session.editFields({ [name]: from[name] });
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
