import { createStore, type StoreApi } from 'zustand';
import type { AppError, ErrorCode } from '../../shared/result.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import type { StoryText } from '../../shared/story/story-text.ts';
import { currentBody, type OpenDocument } from './open-document.ts';
import type { SessionState } from './session.ts';

/** What a session shows while no story is open. */
export const NOTHING_OPEN: SessionState = {
  loaded: null,
  fields: null,
  saveState: { kind: 'saved' },
  savedAt: null,
  recovered: null,
  conflicts: [],
  problem: null,
  trail: [],
};

/** The open story and what is known of it: the state that the parts of a session share. */
export interface SessionCore {
  readonly store: StoreApi<SessionState>;
  /** Another object as soon as another story, or another text of it, is open. */
  open: OpenDocument | null;
  /** The fields as they stand in the window. Only while a story is open. */
  fields(): StoryFields;
  /** Fields and body as they stand in the window. */
  textOf(document: OpenDocument): StoryText;
  /** Something of the open story is not on the disk. */
  isDirty(): boolean;
  /** The last save failed for this reason. */
  failedAs(code: ErrorCode): boolean;
  fail(error: AppError): void;
}

export function createSessionCore(): SessionCore {
  const store = createStore<SessionState>(() => NOTHING_OPEN);
  const fields = () => store.getState().fields as StoryFields;
  const core: SessionCore = {
    store,
    open: null,
    fields,
    textOf: (document) => ({ fields: fields(), body: currentBody(document) }),
    isDirty: () => core.open !== null && (core.open.touched || core.open.savedFields !== fields()),
    failedAs(code) {
      const { saveState } = store.getState();
      return saveState.kind === 'failed' && saveState.code === code;
    },
    fail: ({ message, code }) => store.setState({ saveState: { kind: 'failed', message, code } }),
  };
  return core;
}
