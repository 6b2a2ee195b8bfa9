import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Saved } from '../../shared/library/saved.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from './attempt.ts';
import { currentBody, type OpenDocument, unsavedChange } from './open-document.ts';
import { createSaveSchedule, type SaveSchedule } from './save-schedule.ts';
import type { SessionCore } from './session-core.ts';
import type { Timers } from './timers.ts';
import type { TypedJournal } from './typed/typed-journal.ts';

/** The way of the open story to the disk; at most one save is on its way at a time. */
export interface Saving {
  readonly schedule: SaveSchedule;
  /** The save that is on its way, or null. */
  current(): Promise<boolean> | null;
  /** Writes until nothing is left to write; false when the disk refused it. */
  flush(): Promise<boolean>;
}

export function createSaving(
  bridge: DatelineBridge,
  core: SessionCore,
  timers: Timers,
  journal: TypedJournal,
): Saving {
  let saving: Promise<boolean> | null = null;
  /** Something was typed, and kept on this computer, since the save on its way began. */
  let keptMeanwhile = false;

  const schedule = createSaveSchedule(timers, () => void (saving && core.open ? keep(core.open) : save()));

  /** Writes what there is now. Another save on its way is waited for by whoever needs it, see `flush`. */
  function save(): Promise<boolean> {
    if (!core.open) return Promise.resolve(true);
    saving ??= write(core.open).finally(() => {
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
      const change = unsavedChange(document, core.fields(), currentBody(document));
      return change ? bridge.request('stories.keep', change) : Promise.resolve(ok(false));
    });
  }

  async function write(document: OpenDocument): Promise<boolean> {
    schedule.begun();
    keptMeanwhile = false;
    const reply = await send(document);
    // The story may have been let go of while the disk was busy.
    if (core.open !== document) return reply.ok;
    if (!reply.ok) {
      core.fail(reply.error);
      // Trying again can't help when another program has written the file: that is for the person to decide.
      if (reply.error.code !== 'stale') schedule.retry();
      return false;
    }
    saved(reply.value);
    return true;
  }

  /** Brings fields and body to the library, and notes in the document what is there then. */
  async function send(document: OpenDocument): Promise<Result<Saved | null>> {
    document.touched = false;
    const fields = core.fields();
    const { step } = document;
    const reply = await attempt<Saved | null>(async () => {
      const body = currentBody(document);
      const change = unsavedChange(document, fields, body);
      if (!change) return ok(null);
      document.sent = { fields, body };
      if (core.open === document) journal.note();
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
    return reply;
  }

  /** Tells what the disk has answered; what was typed meanwhile is saved next. */
  function saved(answer: Saved | null): void {
    const { store } = core;
    schedule.succeeded();
    if (answer)
      store.setState({ savedAt: answer.modified, ...(answer.trail ? { trail: answer.trail } : {}) });
    if (core.isDirty()) {
      store.setState({ saveState: { kind: 'saving' } });
      if (keptMeanwhile) schedule.atOnce();
      else schedule.changed();
    } else {
      store.setState({ saveState: { kind: 'saved' } });
      journal.settled();
    }
  }

  return {
    schedule,
    current: () => saving,
    async flush() {
      if (saving) await saving;
      while (core.isDirty()) {
        if (!(await save())) return false;
      }
      return true;
    },
  };
}
