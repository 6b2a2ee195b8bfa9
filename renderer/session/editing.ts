import type { Block } from '../../shared/story/block.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import type { StepNote } from '../../shared/workflow/next-trail.ts';
import { sameFields } from './open-document.ts';
import type { SaveSchedule } from './save-schedule.ts';
import type { BodySource, Session, SessionState } from './session.ts';
import type { SessionCore } from './session-core.ts';
import type { TypedJournal } from './typed/typed-journal.ts';

/** What a person does to the fields and the body of the open story. */
export type Editing = Pick<
  Session,
  | 'editFields'
  | 'changeStatus'
  | 'changeEmbargo'
  | 'attachBody'
  | 'bodyTouched'
  | 'onBodyTouched'
  | 'editBody'
>;

const NOTHING_SAID: StepNote = { why: '', overridden: [] };

export function createEditing(core: SessionCore, schedule: SaveSchedule, journal: TypedJournal): Editing {
  const { store } = core;
  const listeners = new Set<() => void>();

  /**
   * One update of the store for the change and for what it does to the save state: `saved` is not true for
   * a moment longer.
   */
  function changed(change: Partial<SessionState>): void {
    const saved = store.getState().saveState.kind === 'saved';
    store.setState(saved ? { ...change, saveState: { kind: 'saving' } } : change);
    schedule.changed();
    journal.changed();
  }

  function editFields(patch: Partial<StoryFields>): void {
    const { fields } = store.getState();
    if (!fields) return;
    const next = { ...fields, ...patch };
    if (sameFields(fields, next)) return;
    changed({ fields: next });
  }

  function bodyTouched(): void {
    if (!core.open) return;
    core.open.touched = true;
    changed({});
    for (const listener of listeners) listener();
  }

  return {
    editFields,
    changeStatus(status, note) {
      if (core.open) core.open.step = { status, note };
      editFields({ status });
    },
    changeEmbargo(embargo, note) {
      const { fields } = store.getState();
      // What is said about a status that is not saved yet is said about both.
      if (core.open && fields && note.why !== '') {
        const said = core.open.step?.status === fields.status ? core.open.step.note : NOTHING_SAID;
        const why = [said.why, note.why].filter((words) => words !== '').join(' ');
        core.open.step = { status: fields.status, note: { ...said, why } };
      }
      editFields({ embargo });
    },
    attachBody(source: BodySource) {
      const document = core.open;
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
    editBody(body: readonly Block[]) {
      if (!core.open) return;
      if (core.open.source) core.open.source.write(body);
      else core.open.body = body;
      bodyTouched();
    },
  };
}
