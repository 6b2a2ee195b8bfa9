import { countedTime } from '../../../shared/gate/clock.ts';
import type { StoryListing, Suggestions } from '../../../shared/library/summary.ts';
import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { StoryThread } from '../../../shared/page/story-thread.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { LibraryClock } from '../clock/library-clock.ts';
import type { IndexPort, LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import {
  linkedCards,
  relatedTo,
  threadOf,
  threadWithoutEmbargoed,
  withoutEmbargoed,
} from '../related/related-to.ts';
import { readStory } from '../stories/current-story.ts';
import { librarySuggestions } from '../tags/library-suggestions.ts';

/** What can be asked of a library without opening a story. */
export interface LibraryQueries
  extends Pick<StoryIndex, 'page' | 'ids' | 'place' | 'facets' | 'counts' | 'plan' | 'search' | 'corrected'> {
  /** Gets ready for whoever asks for the list, without a look at the disk. */
  prepare(): void;
  list(): Promise<StoryListing>;
  suggestions(): Promise<Suggestions>;
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
  clock: LibraryClock,
  asked: () => void,
): LibraryQueries {
  const { index } = context;
  const counted = async () => countedTime(await clock.read());
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
    place: (request) => ask(() => index.place(request)),
    facets: (filter) => ask(() => index.facets(filter)),
    corrected: () => ask(() => index.corrected()),
    counts: (filters) => ask(() => index.counts(filters)),
    related: async (id) => withoutEmbargoed(await relatedTo(context, id), await counted()),
    linked: (ids) => linkedCards(ids, index),
    thread: async (id) =>
      threadWithoutEmbargoed(await threadOf(await readStory(context, id), index), await counted()),
    read: (id) => readStory(context, id),
  };
}
