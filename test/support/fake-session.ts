import { createStore } from 'zustand';
import type { Session, SessionState } from '../../renderer/session/session.ts';
import type { Block } from '../../shared/story/block.ts';
import { emptyFields, type StoryFields } from '../../shared/story/story.ts';

export interface FakeSession extends Session {
  /** Another body, as the editor would report it. */
  setBody(body: readonly Block[]): void;
  /** Another story, as when a row of the list is chosen. */
  load(id: string, fields: Partial<StoryFields>, body?: readonly Block[]): void;
  fields(): StoryFields;
}

/** A session that keeps everything in memory; only what the features under test use is there. */
export function fakeSession(fields: Partial<StoryFields> = {}, body: readonly Block[] = []): FakeSession {
  let current = body;
  const touched = new Set<() => void>();
  const store = createStore<SessionState>(() => state('story-0001', fields, body));

  function refuse(): never {
    throw new Error('The fake session does not do this');
  }

  return {
    store,
    openStory: refuse,
    createStory: refuse,
    replaceStory: refuse,
    close: refuse,
    forget: refuse,
    saveAsCopy: refuse,
    mergeIn: refuse,
    reload: refuse,
    exchange: refuse,
    texts: () => null,
    setConflicts: (conflicts) => store.setState({ conflicts }),
    secure: async () => true,
    absorb: async () => {},
    attachBody: refuse,
    bodyTouched: refuse,
    editFields(patch) {
      const { fields: before } = store.getState();
      if (before) store.setState({ fields: { ...before, ...patch } });
    },
    changeStatus(status) {
      this.editFields({ status });
    },
    changeEmbargo(embargo) {
      this.editFields({ embargo });
    },
    onBodyTouched(listener) {
      touched.add(listener);
      return () => touched.delete(listener);
    },
    readBody: () => current,
    editBody(next) {
      current = next;
      for (const listener of touched) listener();
    },
    flush: async () => true,
    setBody(next) {
      current = next;
      for (const listener of touched) listener();
    },
    load(id, next, nextBody = []) {
      current = nextBody;
      store.setState(state(id, next, nextBody));
    },
    fields() {
      const { fields: now } = store.getState();
      if (!now) throw new Error('No story is open');
      return now;
    },
  };
}

/** Each story that is loaded gets an editor of its own, as in the window. */
let editors = 0;

function state(id: string, fields: Partial<StoryFields>, body: readonly Block[]): SessionState {
  return {
    loaded: { id, body, created: '2026-01-28T08:00:00Z', editor: ++editors },
    fields: { ...emptyFields('en'), ...fields },
    saveState: { kind: 'saved' },
    savedAt: null,
    recovered: null,
    conflicts: [],
    problem: null,
    trail: [],
  };
}
