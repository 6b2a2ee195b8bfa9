import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { QueryTerm } from '../../shared/search/query-terms.ts';
import type { EditorText } from '../editor/find/editor-text.ts';
import { type BackupsStore, createBackupsStore } from '../features/backups/backups-store.ts';
import { createSecondStory, type SecondStory } from '../features/editor/second-story/second-story.ts';
import { createWriting, type Writing } from '../features/editor/writing.ts';
import { createExportStore, type ExportStore } from '../features/export/export-store.ts';
import { createHandoverStore, type HandoverStore } from '../features/export/handover-store.ts';
import {
  createExternalChangeStore,
  type ExternalChangeStore,
} from '../features/external-change/external-change-store.ts';
import { createHistoryStore, type HistoryStore } from '../features/history/history-store.ts';
import { createMergeStore, type MergeStore } from '../features/merge/merge-store.ts';
import type { FoundPlace } from '../features/replace/found-place.ts';
import { createStories, type Stories } from '../features/stories/stories.ts';
import { templateKeeper } from '../features/templates/keep-as-template.ts';
import type { Following } from '../following/following.ts';
import { createSession } from '../session/create-session.ts';
import { createOperations, type Operations } from '../session/operations.ts';
import type { Session } from '../session/session.ts';
import { systemTimers, type Timers } from '../session/timers.ts';
import { createDeskJournal, type DeskJournal } from '../session/typed/desk-journal.ts';
import { holdKeys } from '../type-ahead/window-keys.ts';
import type { Notify } from '../ui/toast-queue.ts';
import { followViews } from './follow-views.ts';
import { keepForRecovery } from './keep-for-recovery.ts';
import { createNavigator, type Navigator } from './navigator.ts';
import { focusOnPaper, isFocusLeftOver, selectInLine } from './paper-focus.ts';
import type { PreferencesStore } from './preferences.ts';
import { type RecentStories, recentStories } from './recent-stories.ts';

/** Everything that lives as long as a library is open in the window. */
export interface Desk {
  readonly session: Session;
  readonly journal: DeskJournal;
  readonly navigator: Navigator;
  readonly stories: Stories;
  readonly exports: ExportStore;
  readonly handovers: HandoverStore;
  readonly writing: Writing;
  readonly following: Following;
  readonly secondStory: SecondStory;
  readonly recent: RecentStories;
  readonly history: HistoryStore;
  readonly backups: BackupsStore;
  readonly externalChange: ExternalChangeStore;
  readonly merging: MergeStore;
  /** Opens a story at one of the places that were found in it. */
  openAtPlace(id: string, place: FoundPlace): Promise<boolean>;
  keepAsTemplate(id: string): Promise<void>;
  readonly operations: Operations;
}

export function createDesk(
  bridge: DatelineBridge,
  notify: Notify,
  preferences: PreferencesStore,
  library: string,
  first: OpenStory | null = null,
  timers: Timers = systemTimers,
): Desk {
  const journal = createDeskJournal(library, bridge, notify);
  const session = createSession(bridge, timers, first, journal.keep);
  const externalChange = createExternalChangeStore(bridge, session, notify);
  const navigator = createNavigator(session, notify, {
    change: () => externalChange.store.getState().change,
    keepForRecovery: () => keepForRecovery(bridge, session),
    binMissingStory: externalChange.binMissingStory,
  });
  const writing = createWriting(notify, bridge);
  session.store.subscribe(({ loaded }, before) => {
    if (loaded?.id !== before.loaded?.id) writing.finder.leave();
  });
  const operations = createOperations(bridge, session, notify, timers);
  /** Opens a story and goes to something in it; `before` is the text that it takes the place of. */
  async function openAnd(id: string, go: (before: EditorText | null) => void): Promise<boolean> {
    const isOpen = session.store.getState().loaded?.id === id;
    const before = isOpen ? null : writing.text.current();
    if (!(await navigator.open(id))) return false;
    // The text has to be there to be marked.
    if (preferences.store.getState().view === 'preview') preferences.set({ view: 'write' });
    go(before);
    return true;
  }
  /** Goes to a story that is new, and is there to be written: from its headline on. */
  async function begin(go: () => Promise<boolean>): Promise<boolean> {
    const hold = holdKeys();
    if (!(await go())) {
      hold.abandon();
      return false;
    }
    // The preview alone does not allow it.
    if (preferences.store.getState().view === 'preview') preferences.set({ view: 'write' });
    await focusOnPaper('Headline', session.store.getState().loaded?.id);
    hold.release();
    return true;
  }
  const desk = {
    open: (id: string) => navigator.open(id),
    openAt: (id: string, terms: readonly QueryTerm[], words: string) =>
      openAnd(id, (before) => writing.finder.seek(terms, words, before)),
    create: () => begin(navigator.create),
    begin: (id: string) => begin(() => navigator.open(id)),
    async goOn(id: string) {
      if (!(await navigator.open(id))) return false;
      if (isFocusLeftOver()) await focusOnPaper('Story body', id);
      return true;
    },
    merge: (ids: readonly string[]) => void merging.begin(ids),
  };
  const stories = createStories({
    bridge,
    session,
    desk,
    notify,
    timers,
    operations,
    arrangement: preferences.store.getState().arrangement,
    keepArrangement: (arrangement) => preferences.set({ arrangement }),
  });
  const merging = createMergeStore({
    bridge,
    session,
    operations,
    notify,
    refresh: stories.refresh,
    openStory: desk.open,
    gone: (id) => stories.selection.drop([id]),
  });
  return {
    session,
    journal,
    navigator,
    stories,
    exports: createExportStore(bridge, session),
    handovers: createHandoverStore(bridge, session, notify),
    writing,
    following: followViews(preferences),
    secondStory: createSecondStory({
      bridge,
      session,
      notify,
      timers,
      write: (id) => void navigator.open(id),
    }),
    recent: recentStories(session),
    history: createHistoryStore(bridge, session, notify),
    backups: createBackupsStore(bridge, session),
    externalChange,
    merging,
    openAtPlace: (id, { query, field, nth, start, end }) =>
      openAnd(id, (before) => {
        if (field) void selectInLine(field, start, end);
        else writing.finder.goTo(query, nth, before);
      }),
    keepAsTemplate: templateKeeper({ bridge, session, notify, open: (id) => void navigator.open(id) }),
    operations,
  };
}
