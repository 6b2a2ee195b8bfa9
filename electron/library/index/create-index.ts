import type { ReadingProgress, SearchAnswer, SearchRequest } from '../../../shared/library/summary.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { takeIndexFile } from '../cache/index-file.ts';
import { createSerialQueue } from '../concurrency/serial-queue.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import { counts, facets } from './facets.ts';
import { createIndexConnection, isIndexFault } from './index-connection.ts';
import type { IndexDatabase } from './index-database.ts';
import {
  corrected,
  listing,
  namedStories,
  ofWire,
  relatives,
  series,
  slugsLike,
  story,
  suggestions,
  tagged,
  tags,
  translations,
} from './index-queries.ts';
import { createIndexTidying } from './index-tidying.ts';
import { createLibraryScan } from './library-scan.ts';
import { storyFolders } from './look-at-story.ts';
import { ids, page, place } from './run-page.ts';
import { plan } from './run-plan.ts';
import { runSearch } from './run-search.ts';
import { createStoryLooks } from './story-looks.ts';
import { createTouchedStories } from './touched-stories.ts';
import { createScanWait, type ScanTimeouts } from './wait-for-scan.ts';

export interface IndexOptions {
  readonly fileSystem: GuardedFileSystem;
  readonly layout: LibraryLayout;
  readonly readOnly: boolean;
  readonly timeouts: ScanTimeouts;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** More than a tall window shows: each costs a look through its text, and further ones are asked for. */
const HITS = 20;

/** The index of a library, in the thread that calls. */
export function createIndex(options: IndexOptions): StoryIndex {
  const { fileSystem, layout, readOnly, timeouts, onProgress = () => undefined } = options;
  const connection = createIndexConnection(takeIndexFile(layout));
  /** Everything that writes. */
  const queue = createSerialQueue();
  const looks = createStoryLooks({ fileSystem, layout }, connection, () => {
    scan.run().catch(() => undefined);
  });
  const scan = createLibraryScan({
    connection,
    looks,
    queue,
    folders: () => storyFolders(fileSystem, layout, readOnly),
    place: layout.stories,
    onProgress,
  });
  const waiting = createScanWait(connection, scan, timeouts);
  const tidying = createIndexTidying(connection, looks, queue, () => scan.isRunning);
  const lookAgain = (ids: readonly string[]) =>
    queue.enqueue(async () => {
      const isNews = await looks.stories(ids);
      if (isNews) tidying.stirred();
      return isNews;
    });
  const touched = createTouchedStories(lookAgain);

  /** Resolves when what was written before is known, and the first look is through or has taken too long. */
  async function ready(patient: boolean): Promise<void> {
    await waiting.ready(patient);
    await touched.look();
    await queue.settled();
  }

  async function answer<T>(work: (database: IndexDatabase) => T, patient = false): Promise<T> {
    tidying.stirred();
    await ready(patient);
    try {
      return work(connection.database());
    } catch (cause) {
      if (!isIndexFault(cause)) throw cause;
      // A file that turns out to be damaged while it is used is made again, once for each question.
      connection.startAnew();
      await ready(patient);
      return work(connection.database());
    }
  }

  function search(request: SearchRequest): Promise<SearchAnswer> {
    const { text, typing = false, from = 0, count = HITS } = request;
    const parsed = parseQuery(text, { typing });
    if (!parsed.ok) return Promise.resolve({ problem: parsed.problem, hits: [], total: 0 });
    return answer((index) => ({
      problem: null,
      ...runSearch(index, parsed.query, { from, count, now: Date.now() }),
    }));
  }

  return {
    known: async () => connection.database().total(),
    listing: () => answer(listing, true),
    plan: (request) => answer((index) => plan(index, request, Date.now())),
    page: (request) => answer((index) => page(index, request, Date.now())),
    ids: (request) => answer((index) => ids(index, request, Date.now())),
    place: (request) => answer((index) => place(index, request, Date.now())),
    facets: (filter) => answer((index) => facets(index, filter, Date.now())),
    counts: (filters) => answer((index) => counts(index, filters, Date.now())),
    search,
    story: (id) => answer((index) => story(index, id)),
    series: (name) => answer((index) => series(index, name)),
    corrected: () => answer(corrected),
    translations: (of) => answer((index) => translations(index, of)),
    relatives: (to) => answer((index) => relatives(index, to)),
    suggestions: () => answer(suggestions),
    tags: () => answer(tags),
    tagged: (names) => answer((index) => tagged(index, names), true),
    ofWire: (wire) => answer((index) => ofWire(index, wire), true),
    slugsLike: (slug) => answer((index) => slugsLike(index, slug), true),
    named: () => answer(namedStories, true),
    refresh: (ids) => {
      if (ids) return lookAgain(ids);
      return scan.isHalted ? Promise.resolve(false) : scan.run();
    },
    touched: touched.add,
    stopReading: scan.halt,
    goOnReading: scan.goOn,
    async close() {
      waiting.end();
      await touched.end();
      await scan.end();
      await queue.settled();
      await tidying.end();
      connection.close();
    },
  };
}
