import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { Site } from '../../../shared/site/site.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import type { Session, SessionState } from '../../session/session.ts';

/** What the page shows that is not of the story itself. */
export interface SurroundingsState {
  readonly site: Site | null;
  /** The stories related to the story `of`. */
  readonly related: readonly RelatedStory[];
  readonly of: string | null;
  readonly problem: string | null;
}

export interface Surroundings {
  readonly store: StoreApi<SurroundingsState>;
  /** Keeps the site profile and the related stories current; the returned function ends it. */
  start(): () => void;
}

export function createSurroundings(bridge: DatelineBridge, session: Session): Surroundings {
  const store = createStore<SurroundingsState>(() => ({ site: null, related: [], of: null, problem: null }));
  let askedFor: RelatedQuestion | null = null;

  async function loadSite(): Promise<void> {
    const result = await bridge.request('site.get', undefined);
    if (result.ok) store.setState({ site: result.value, problem: null });
    else store.setState({ problem: result.error.message });
  }

  async function loadRelated(question: RelatedQuestion): Promise<void> {
    askedFor = question;
    const result = await bridge.request('stories.related', { id: question.id });
    if (askedFor !== question) return;
    if (result.ok) store.setState({ related: result.value, of: question.id });
    else store.setState({ related: [], of: question.id, problem: result.error.message });
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
  }

  return {
    store,
    start() {
      reload();
      const ends = [
        session.store.subscribe(follow),
        bridge.on('library.changed', reload),
        bridge.on('library.opened', reload),
      ];
      return () => {
        for (const end of ends) end();
        askedFor = null;
      };
    },
  };
}

type RelatedQuestion = Pick<StoryFields, 'sections' | 'tags' | 'language'> & { readonly id: string };

function questionOf({ loaded, fields }: SessionState): RelatedQuestion | null {
  if (!loaded || !fields) return null;
  return { id: loaded.id, sections: fields.sections, tags: fields.tags, language: fields.language };
}

function sameQuestion(a: RelatedQuestion, b: RelatedQuestion): boolean {
  return a.id === b.id && a.sections === b.sections && a.tags === b.tags && a.language === b.language;
}
