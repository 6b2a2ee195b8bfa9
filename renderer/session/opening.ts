import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { Result } from '../../shared/result.ts';
import type { StoryText } from '../../shared/story/story-text.ts';
import { attempt } from './attempt.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { saveAsNewStory } from './save-as-new-story.ts';
import type { Saving } from './saving.ts';
import type { Session } from './session.ts';
import { NOTHING_OPEN, type SessionCore } from './session-core.ts';
import type { TypedJournal } from './typed/typed-journal.ts';

/** Which story is open. Whoever goes elsewhere twice in a row arrives at the last place alone. */
export interface Opening
  extends Pick<
    Session,
    'openStory' | 'createStory' | 'replaceStory' | 'close' | 'forget' | 'saveAsCopy' | 'exchange'
  > {
  /** Shows this in the window, without asking whether anything is left to save. */
  show(next: OpenStory | null): void;
}

export interface OpeningParts {
  readonly bridge: DatelineBridge;
  readonly core: SessionCore;
  readonly saving: Saving;
  readonly journal: TypedJournal;
  readonly flush: () => Promise<boolean>;
}

export function createOpening({ bridge, core, saving, journal, flush }: OpeningParts): Opening {
  const { store } = core;
  const { schedule } = saving;
  /** Counts attempts to go somewhere else: an answer to an earlier one is not wanted any more. */
  let attempts = 0;

  function show(next: OpenStory | null): void {
    const { open } = core;
    const isSame = open !== null && next !== null && open.loaded.id === next.story.id;
    core.open = isSame ? inSameEditor(open, next) : next && openDocument(next);
    // What the editor was given it tells as if somebody had typed it.
    schedule.stop();
    journal.settled();
    store.setState(core.open && next ? shownOf(core.open, next) : NOTHING_OPEN);
    if (next?.unsaved) schedule.retry();
  }

  /** Flushes, asks for a story and shows it. False when it stays where it was. */
  async function go(ask: () => Promise<Result<OpenStory>>): Promise<boolean> {
    const mine = ++attempts;
    if (!(await flush())) return false;
    const reply = await attempt(ask);
    if (mine !== attempts) return false;
    if (!reply.ok) {
      store.setState({ problem: reply.error });
      return false;
    }
    // Typed into the old story while the new one was being read.
    if (!(await flush()) || mine !== attempts) return false;
    show(reply.value);
    return true;
  }

  /**
   * Hands the text of the window to `ask` as soon as no save is on its way; null when another story is
   * wanted by then.
   */
  async function handOver<T extends OpenStory>(
    document: OpenDocument,
    ask: (read: () => StoryText) => Promise<Result<T>>,
  ): Promise<Result<T> | null> {
    const mine = ++attempts;
    const current = saving.current();
    if (current) await current;
    const reply = await attempt(() => ask(() => core.textOf(document)));
    return mine === attempts ? reply : null;
  }

  return {
    show,
    openStory(id) {
      // A story that another program changed is opened again to see what they wrote; the others are there already.
      if (core.open?.loaded.id === id && !core.failedAs('stale')) {
        attempts++;
        store.setState({ problem: null });
        return Promise.resolve(true);
      }
      return go(() => bridge.request('stories.open', { id }));
    },
    async createStory() {
      const made = await go(() => bridge.request('stories.create', undefined));
      return made && core.open ? core.open.loaded.id : null;
    },
    replaceStory: go,
    async close() {
      const mine = ++attempts;
      if (!(await flush()) || mine !== attempts) return false;
      show(null);
      return true;
    },
    forget() {
      attempts++;
      show(null);
    },
    async saveAsCopy() {
      const document = core.open;
      if (!document) return false;
      const reply = await handOver(document, (read) => saveAsNewStory(bridge, document.loaded.id, read));
      if (!reply) return false;
      if (!reply.ok) core.fail(reply.error);
      else show(reply.value);
      return reply.ok;
    },
    async exchange(ask) {
      const document = core.open;
      if (!document) return null;
      schedule.stop();
      const reply = await handOver(document, (read) => ask(read()));
      if (reply?.ok) show(reply.value);
      else if (reply && core.isDirty()) schedule.retry();
      return reply;
    },
  };
}

/** Another text of the story that is open goes into the editor that is there: whoever writes in it goes on. */
function inSameEditor({ source, loaded }: OpenDocument, next: OpenStory): OpenDocument {
  const document = openDocument(next, loaded.editor);
  document.source = source;
  source?.write(next.story.body);
  return document;
}

function shownOf({ loaded, savedFields }: OpenDocument, { story, unsaved, recovered, conflicts }: OpenStory) {
  return {
    loaded,
    fields: savedFields,
    saveState: unsaved ? { kind: 'failed' as const, ...unsaved } : { kind: 'saved' as const },
    savedAt: story.modified,
    recovered: recovered ?? null,
    conflicts: conflicts ?? [],
    problem: null,
    trail: story.trail,
  };
}
