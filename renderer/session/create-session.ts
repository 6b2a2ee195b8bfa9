import { createStore } from 'zustand';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { Saved } from '../../shared/library/saved.ts';
import type { TypedText } from '../../shared/library/typed-text.ts';
import type { StoryText } from '../../shared/merge/merge-stories.ts';
import { type AppError, ok, type Result } from '../../shared/result.ts';
import type { Block } from '../../shared/story/block.ts';
import { fieldsOf, type StoryFields } from '../../shared/story/story.ts';
import { attempt } from './attempt.ts';
import { changeOf, currentBody, type OpenDocument, openDocument, sameFields } from './open-document.ts';
import { createSaveSchedule } from './save-schedule.ts';
import type { Session, SessionState } from './session.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createTypedJournal } from './typed/typed-journal.ts';
import { typedText } from './typed/typed-text.ts';
import { writeCopy } from './write-copy.ts';

const NOTHING: SessionState = {
  loaded: null,
  fields: null,
  saveState: { kind: 'saved' },
  savedAt: null,
  recovered: null,
  others: [],
  problem: null,
  trail: [],
};

/**
 * The one open story and its way to the disk. At most one save is on its way at a time; `saved` is set only
 * when the disk has answered and nothing has changed since. Nothing that was typed is dropped before it is
 * on disk, except by `forget`. `first` is open from the start; `keepTypedText` is handed what is not on
 * disk yet, several times a second.
 */
export function createSession(
  bridge: DatelineBridge,
  timers: Timers = systemTimers,
  first: OpenStory | null = null,
  keepTypedText: (typed: TypedText | null) => void = () => {},
): Session {
  const store = createStore<SessionState>(() => NOTHING);
  const listeners = new Set<() => void>();
  let open: OpenDocument | null = null;
  let saving: Promise<boolean> | null = null;
  /** Something was typed, and kept on this computer, since the save on its way began. */
  let keptMeanwhile = false;
  /** What the library made of the open story is being taken in. */
  let absorbing: Promise<void> | null = null;
  /** Counts attempts to go somewhere else, so that only the last of several quick ones arrives. */
  let journey = 0;

  const schedule = createSaveSchedule(timers, () => void (saving && open ? keep(open) : save()));
  const typed = createTypedJournal(
    timers,
    () => open && typedText(open, fieldsNow(), currentBody(open)),
    keepTypedText,
  );
  const fieldsNow = () => store.getState().fields as StoryFields;
  const isDirty = () => open !== null && (open.touched || open.savedFields !== fieldsNow());
  const isStale = () => {
    const { saveState } = store.getState();
    return saveState.kind === 'failed' && saveState.code === 'stale';
  };
  const isKept = () => {
    const { saveState } = store.getState();
    return saveState.kind === 'failed' && saveState.code === 'kept';
  };
  const setFailed = ({ message, code }: AppError) =>
    store.setState({ saveState: { kind: 'failed', message, code } });

  /**
   * One update of the store for the change and for what it does to the save state: `saved` is not true for
   * a moment longer.
   */
  function changed(change: Partial<SessionState>): void {
    const saved = store.getState().saveState.kind === 'saved';
    store.setState(saved ? { ...change, saveState: { kind: 'saving' } } : change);
    schedule.changed();
    typed.changed();
  }

  function editFields(patch: Partial<StoryFields>): void {
    const fields = store.getState().fields;
    if (!fields) return;
    const next = { ...fields, ...patch };
    if (sameFields(fields, next)) return;
    changed({ fields: next });
  }

  function bodyTouched(): void {
    if (!open) return;
    open.touched = true;
    changed({});
    for (const listener of listeners) listener();
  }

  function editBody(body: readonly Block[]): void {
    if (!open) return;
    if (open.source) open.source.write(body);
    else open.body = body;
    bodyTouched();
  }

  /** Writes what there is now. Another save on its way is waited for by whoever needs it, see `flush`. */
  function save(): Promise<boolean> {
    if (!open) return Promise.resolve(true);
    saving ??= write(open).finally(() => {
      saving = null;
    });
    return saving;
  }

  /**
   * The disk has not answered yet: what was typed since is kept on this computer until it has, and the next
   * save brings it.
   */
  async function keep(document: OpenDocument): Promise<void> {
    schedule.begun();
    keptMeanwhile = true;
    await attempt(() => {
      const change = changeOf(document, fieldsNow(), currentBody(document));
      return change ? bridge.request('stories.keep', change) : Promise.resolve(ok(false));
    });
  }

  async function write(document: OpenDocument): Promise<boolean> {
    schedule.begun();
    keptMeanwhile = false;
    document.touched = false;
    const fields = fieldsNow();
    const { step } = document;
    const reply = await attempt<Saved | null>(async () => {
      const body = currentBody(document);
      const change = changeOf(document, fields, body);
      if (!change) return ok(null);
      document.sent = { fields, body };
      if (open === document) typed.note();
      const answer = await bridge.request('stories.save', change);
      if (answer.ok) document.savedBody = body;
      return answer;
    });
    document.sent = null;
    if (!reply.ok) document.touched = true;
    else {
      document.savedFields = fields;
      if (document.step === step) document.step = null;
      document.unwritten = false;
      if (reply.value) document.revision = reply.value.revision;
    }
    // The story may have been let go of while the disk was busy.
    if (open !== document) return reply.ok;
    if (!reply.ok) {
      setFailed(reply.error);
      // Trying again can't help when another program has written the file: that is for the person to decide.
      if (reply.error.code !== 'stale') schedule.retry();
      return false;
    }
    schedule.succeeded();
    const { value } = reply;
    if (value) store.setState({ savedAt: value.modified, ...(value.trail ? { trail: value.trail } : {}) });
    if (isDirty()) {
      store.setState({ saveState: { kind: 'saving' } });
      if (keptMeanwhile) schedule.atOnce();
      else schedule.changed();
    } else {
      store.setState({ saveState: { kind: 'saved' } });
      typed.settled();
    }
    return true;
  }

  async function flush(): Promise<boolean> {
    if (absorbing) await absorbing;
    if (saving) await saving;
    while (isDirty()) {
      if (!(await save())) return false;
    }
    return true;
  }

  /** Another text of the story that is open goes into the editor that is there: whoever writes in it goes on. */
  function goOn(document: OpenDocument, next: OpenStory): OpenDocument {
    const { source, loaded } = document;
    const now = openDocument(next, loaded.editor);
    now.source = source;
    source?.write(next.story.body);
    return now;
  }

  function show(next: OpenStory | null): void {
    const isSame = open !== null && next !== null && open.loaded.id === next.story.id;
    open = isSame ? goOn(open as OpenDocument, next as OpenStory) : next && openDocument(next);
    // What the editor was given it tells as if somebody had typed it.
    schedule.stop();
    typed.settled();
    store.setState(
      open && next
        ? {
            loaded: open.loaded,
            fields: open.savedFields,
            saveState: next.unsaved ? { kind: 'failed', ...next.unsaved } : { kind: 'saved' },
            savedAt: next.story.modified,
            recovered: next.recovered ?? null,
            others: next.others ?? [],
            problem: null,
            trail: next.story.trail,
          }
        : NOTHING,
    );
    if (next?.unsaved) schedule.retry();
  }

  /** Flushes, asks for a story and shows it. False when it stays where it was. */
  async function go(ask: () => Promise<Result<OpenStory>>): Promise<boolean> {
    const mine = ++journey;
    if (!(await flush())) return false;
    const reply = await attempt(ask);
    if (mine !== journey) return false;
    if (!reply.ok) {
      store.setState({ problem: reply.error });
      return false;
    }
    // Typed into the old story while the new one was being read.
    if (!(await flush()) || mine !== journey) return false;
    show(reply.value);
    return true;
  }

  async function absorb({ story, revision }: OpenStory): Promise<void> {
    const { mergeThreeWay } = await import('./three-way-merge.ts');
    // A save that was on its way is refused, for it is a change to what was there before: what it held is
    // among what was typed.
    while (saving) await saving;
    const document = open;
    if (document?.loaded.id !== story.id || revision <= document.revision) return;
    const library = { fields: fieldsOf(story), body: story.body };
    const base = { fields: document.savedFields, body: document.savedBody };
    const together = mergeThreeWay(base, { fields: fieldsNow(), body: currentBody(document) }, library);
    document.revision = revision;
    document.savedFields = library.fields;
    document.savedBody = together.saved;
    const isSame = sameFields(library.fields, together.fields);
    const fields = isSame ? library.fields : together.fields;
    const { touched } = document;
    store.setState({
      fields,
      trail: story.trail,
      savedAt: story.modified,
      saveState: touched || !isSame ? { kind: 'saving' } : { kind: 'saved' },
    });
    if (together.body) editBody(together.body);
    typed.note();
    if (isDirty()) schedule.changed();
  }

  async function isMergeable(document: OpenDocument, theirs: StoryText): Promise<boolean> {
    const { canMergeThreeWay } = await import('./three-way-merge.ts');
    if (open !== document) return false;
    const base = { fields: document.savedFields, body: document.savedBody };
    return canMergeThreeWay(base, { fields: fieldsNow(), body: currentBody(document) }, theirs);
  }

  function absorbInTurn(next: OpenStory): Promise<void> {
    const turn = (absorbing ?? Promise.resolve()).then(() => absorb(next));
    const ended = turn.finally(() => {
      if (absorbing === ended) absorbing = null;
    });
    absorbing = ended;
    return ended;
  }

  if (first) show(first);

  return {
    store,
    openStory(id) {
      // A story that another program changed is opened again to see what they wrote; the others are there already.
      if (open?.loaded.id === id && !isStale()) {
        journey++;
        store.setState({ problem: null });
        return Promise.resolve(true);
      }
      return go(() => bridge.request('stories.open', { id }));
    },
    async createStory() {
      const made = await go(() => bridge.request('stories.create', undefined));
      return made && open ? open.loaded.id : null;
    },
    replaceStory: go,
    async close() {
      const mine = ++journey;
      if (!(await flush()) || mine !== journey) return false;
      show(null);
      return true;
    },
    forget() {
      journey++;
      show(null);
    },
    editFields,
    changeStatus(status, note) {
      if (open) open.step = { status, note };
      editFields({ status });
    },
    attachBody(source) {
      const document = open;
      if (document) document.source = source;
      return () => {
        if (document?.source !== source) return;
        document.body = source.read();
        document.source = null;
      };
    },
    bodyTouched,
    onBodyTouched(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readBody: () => (open ? currentBody(open) : []),
    editBody,
    absorb: absorbInTurn,
    async saveAsCopy() {
      const document = open;
      if (!document) return false;
      const mine = ++journey;
      if (saving) await saving;
      const text = () => ({ fields: fieldsNow(), body: currentBody(document) });
      const reply = await attempt(() => writeCopy(bridge, document.loaded.id, text));
      if (mine !== journey) return false;
      if (!reply.ok) setFailed(reply.error);
      else show(reply.value);
      return reply.ok;
    },
    async reload(ask) {
      const document = open;
      if (!document || saving || isDirty()) return false;
      const reply = await attempt(ask);
      if (!reply.ok || open !== document) return false;
      if (!isDirty()) show(reply.value);
      // Typed while the other text was on its way.
      else if (await isMergeable(document, textOf(reply.value))) await absorbInTurn(reply.value);
      else return false;
      return true;
    },
    async mergeIn(look, ask) {
      const document = open;
      if (!document) return false;
      if (saving) await saving;
      const theirs = await attempt(look);
      if (!theirs.ok || !(await isMergeable(document, theirs.value))) return false;
      const reply = await attempt(ask);
      if (!reply.ok || !(await isMergeable(document, textOf(reply.value)))) return false;
      await absorbInTurn(reply.value);
      return true;
    },
    async exchange(ask) {
      const document = open;
      if (!document) return null;
      const mine = ++journey;
      schedule.stop();
      if (saving) await saving;
      const reply = await attempt(() => ask({ fields: fieldsNow(), body: currentBody(document) }));
      if (mine !== journey) return null;
      if (reply.ok) show(reply.value);
      else if (isDirty()) schedule.retry();
      return reply;
    },
    othersAre: (others) => store.setState({ others }),
    texts: () =>
      open && {
        now: { fields: fieldsNow(), body: currentBody(open) },
        saved: { fields: open.savedFields, body: open.savedBody },
      },
    flush,
    secure: async () => (await flush()) || isKept(),
  };
}

function textOf({ story }: OpenStory): StoryText {
  return { fields: fieldsOf(story), body: story.body };
}
