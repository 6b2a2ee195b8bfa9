import type { Facets } from '../../../shared/library/facets.ts';
import type { Plan, PlanRequest } from '../../../shared/library/plan.ts';
import type {
  PageRequest,
  SearchAnswer,
  SearchRequest,
  StoryListing,
  StoryPage,
  Suggestions,
} from '../../../shared/library/summary.ts';
import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { StoryThread } from '../../../shared/page/story-thread.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { IndexPort, LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import { linkedCards, relatedTo, threadOf } from '../related/related-to.ts';
import { readStory } from '../stories/current-story.ts';
import { librarySuggestions } from '../tags/library-suggestions.ts';

/** What can be asked of a library without opening a story. */
export interface LibraryQueries {
  /** Gets ready for whoever asks for the list, without a look at the disk. */
  prepare(): void;
  list(): Promise<StoryListing>;
  suggestions(): Promise<Suggestions>;
  /** A part of the list, as far as the library is known yet. */
  page(request: PageRequest): Promise<StoryPage>;
  /** The ids of a part of the list; the filter may name words. */
  ids(request: PageRequest): Promise<readonly string[]>;
  /** What the stories that a query finds have in common. */
  facets(filter: string): Promise<Facets>;
  /** How many stories each of these queries finds. */
  counts(filters: readonly string[]): Promise<readonly number[]>;
  /** What is planned for a stretch of time. */
  plan(request: PlanRequest): Promise<Plan>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  related(id: string): Promise<readonly RelatedStory[]>;
  /** Those of these stories that are in the library, in the order asked for. */
  linked(ids: readonly string[]): Promise<readonly RelatedStory[]>;
  /** The story that it takes further, and the other parts of its series, as the page names them. */
  thread(id: string): Promise<StoryThread>;
  /** The story as it is now, without opening it. */
  read(id: string): Promise<Story>;
}

/** `asked` is told when somebody has asked for more than the story that a window opens with. */
export function libraryQueries(
  context: LibraryPlace & IndexPort & OpenStoriesPort,
  asked: () => void,
): LibraryQueries {
  const { index } = context;
  const ask = <T>(question: () => Promise<T>): Promise<T> => question().finally(asked);
  return {
    // A failure is told to whoever asks.
    prepare: () => void index.known().catch(() => undefined),
    list: () => ask(() => index.listing()),
    suggestions: () => ask(() => librarySuggestions(context)),
    search: (request) => ask(() => index.search(request)),
    plan: (request) => ask(() => index.plan(request)),
    page: (request) => ask(() => index.page(request)),
    ids: (request) => ask(() => index.ids(request)),
    facets: (filter) => ask(() => index.facets(filter)),
    counts: (filters) => ask(() => index.counts(filters)),
    related: (id) => relatedTo(context, id),
    linked: (ids) => linkedCards(ids, index),
    thread: async (id) => threadOf(await readStory(context, id), index),
    read: (id) => readStory(context, id),
  };
}
