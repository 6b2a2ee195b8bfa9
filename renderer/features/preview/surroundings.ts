import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { RelatedStory } from '../../../shared/page/related-story.ts';
import { NO_THREAD, type StoryThread } from '../../../shared/page/story-thread.ts';
import type { Site } from '../../../shared/site-profile/site.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session, SessionState } from '../../session/session.ts';
import { idleTask } from './idle-task.ts';

/** What the page shows that is not of the story itself. */
export interface SurroundingsState {
  readonly site: Site | null;
  /** The stories related to the story `of`. */
  readonly related: readonly RelatedStory[];
  /** The series and the earlier story of the story `of`. */
  readonly thread: StoryThread;
  readonly of: string | null;
  /** The stories that boxes in the text point to. */
  readonly linked: readonly RelatedStory[];
  /** Why the site profile, or the related stories, could not be read. */
  readonly siteProblem: string | null;
  readonly relatedProblem: string | null;
}

export interface Surroundings {
  readonly store: StoreApi<SurroundingsState>;
  /** Keeps the site profile and the related stories current; the returned function ends it. */
  start(): () => void;
  /** Says which stories the text points to now. */
  want(ids: readonly string[]): void;
}

const EMPTY: SurroundingsState = {
  site: null,
  related: [],
  thread: NO_THREAD,
  of: null,
  linked: [],
  siteProblem: null,
  relatedProblem: null,
};

/** A library changes with every save, so while somebody types this is what waits. */
const RELOAD = { pause: 250, atLatest: 1000 };

export function createSurroundings(bridge: DatelineBridge, session: Session): Surroundings {
  const store = createStore<SurroundingsState>(() => EMPTY);
  let askedFor: RelatedQuestion | null = null;
  let wanted: readonly string[] = [];

  /** Answers that say nothing new are not news: everything that is painted follows this store. */
  function show(news: Partial<SurroundingsState>): void {
    const now = store.getState();
    if (JSON.stringify({ ...now, ...news }) !== JSON.stringify(now)) store.setState(news);
  }

  async function loadSite(): Promise<void> {
    const result = await attempt(() => bridge.request('site.get', undefined));
    show(result.ok ? { site: result.value, siteProblem: null } : { siteProblem: result.error.message });
  }

  async function loadRelated(question: RelatedQuestion): Promise<void> {
    askedFor = question;
    const of = question.id;
    const [result, thread] = await Promise.all([
      attempt(() => bridge.request('stories.related', { id: of })),
      attempt(() => bridge.request('stories.thread', { id: of })),
    ]);
    if (askedFor !== question) return;
    const failed = [result, thread].find((one) => !one.ok);
    show({
      related: result.ok ? result.value : [],
      thread: thread.ok ? thread.value : NO_THREAD,
      of,
      relatedProblem: failed && !failed.ok ? failed.error.message : null,
    });
  }

  /** A story that cannot be asked for is shown as it was written down. */
  async function loadLinked(): Promise<void> {
    const ids = wanted;
    if (ids.length === 0) return show({ linked: [] });
    const result = await attempt(() => bridge.request('stories.linked', { ids: ids.slice(0, 1000) }));
    if (ids === wanted) show({ linked: result.ok ? result.value : [] });
  }

  /** The main process answers by what is on disk, so it is asked after saves, and only when its answer may differ. */
  function follow(state: SessionState): void {
    const question = questionOf(state);
    if (!question || (askedFor && sameQuestion(askedFor, question))) return;
    if (askedFor?.id === question.id && state.saveState.kind !== 'saved') return;
    void loadRelated(question);
  }

  function reload(): void {
    void loadSite();
    const question = questionOf(session.store.getState());
    if (question) void loadRelated(question);
    void loadLinked();
  }

  return {
    store,
    want(ids) {
      if (ids.length === wanted.length && ids.every((id, at) => id === wanted[at])) return;
      wanted = ids;
      void loadLinked();
    },
    start() {
      const reloading = idleTask(reload, RELOAD);
      reload();
      const ends = [
        session.store.subscribe(follow),
        bridge.on('library.changed', reloading.touch),
        bridge.on('library.opened', reload),
        reloading.cancel,
      ];
      return () => {
        for (const end of ends) end();
        askedFor = null;
      };
    },
  };
}

type RelatedQuestion = Pick<
  StoryFields,
  'sections' | 'tags' | 'language' | 'related' | 'follows' | 'translationOf' | 'series'
> & {
  readonly id: string;
};

function questionOf({ loaded, fields }: SessionState): RelatedQuestion | null {
  if (!loaded || !fields) return null;
  const { sections, tags, language, related, follows, translationOf, series } = fields;
  return { id: loaded.id, sections, tags, language, related, follows, translationOf, series };
}

function sameQuestion(a: RelatedQuestion, b: RelatedQuestion): boolean {
  return (
    a.id === b.id &&
    a.sections === b.sections &&
    a.tags === b.tags &&
    a.language === b.language &&
    a.related === b.related &&
    a.follows === b.follows &&
    a.translationOf === b.translationOf &&
    a.series === b.series
  );
}
