import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadingProgress, SearchAnswer, SearchRequest } from '../../../shared/library/summary.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { takeIndexFile } from '../cache/index-file.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { diskError } from '../disk/disk-error.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import { counts, facets } from './facets.ts';
import { IndexDatabase, type StoryLook } from './index-database.ts';
import {
  listing,
  namedStories,
  relatives,
  series,
  slugsLike,
  story,
  suggestions,
  tagged,
  tags,
} from './index-queries.ts';
import { lookAtFolder, lookAtStory, type StoryFolder, storyFolders } from './look-at-story.ts';
import { ids, page } from './run-page.ts';
import { plan } from './run-plan.ts';
import { runSearch } from './run-search.ts';

/** How long a window waits for the first look through the library before it is shown what is known. Milliseconds. */
export interface Patience {
  /** With an index of last time. */
  readonly warm: number;
  /** With none. */
  readonly cold: number;
  /**
   * Of more stories than this it is shown what was known last time at once: looking through them takes
   * longer than anybody waits.
   */
  readonly atMost?: number;
}

export interface IndexOptions {
  readonly fileSystem: GuardedFileSystem;
  readonly layout: LibraryLayout;
  readonly readOnly: boolean;
  readonly patience: Patience;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Looked at between two questions that others may ask; most of the time none of them has changed. */
const LOOKED_AT = 256;
/** Read and written down in one step: a question waits for that long at the most. */
const READ = 64;
/** By then the list is on the screen, also where a computer is slow. */
const AFTER_THE_LIST_MS = 1500;
/** Known ids that are asked for in one step. */
const IDS = 5000;
/** Enough to keep a disk busy. */
const AT_A_TIME = 16;
/** More than a tall window shows: each costs a look through its text, and further ones are asked for. */
const HITS = 20;
const CALM_MS = 200;
/** An index that goes wrong more often than this lies on a disk that does not take it. */
const MADE_ON_DISK = 3;
const IN_MEMORY = ':memory:';

/** The index of a library, in the thread that calls. */
export function createIndex(options: IndexOptions): StoryIndex {
  const { fileSystem, layout, readOnly, patience, onProgress = () => undefined } = options;
  const file = takeIndexFile(layout);
  let open: IndexDatabase | null = null;
  let damaged = new Map<string, string>();
  /** Everything that writes, one after the other. */
  let writing: Promise<unknown> = Promise.resolve();
  let scanning: Promise<boolean> | null = null;
  /** The look that somebody has waited for long enough: nobody else does. */
  let waitedFor: Promise<boolean> | null = null;
  let scanned = false;
  /** A person does not want to wait for the rest. */
  let halted = false;
  let isNew = false;
  /** A look that nobody waited for went wrong: who asks next is told. */
  let failure: { readonly cause: unknown } | null = null;
  let later: NodeJS.Timeout | undefined;
  let closed = false;
  /** How often the index was made again. */
  let made = 0;
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function database(): IndexDatabase {
    if (open) return open;
    open = openOrMakeAnew();
    damaged = new Map(open.damaged().map(({ id, reason }) => [id, reason]));
    isNew = open.total() === 0;
    return open;
  }

  function openOrMakeAnew(): IndexDatabase {
    for (let attempt = 0; attempt < 2 && made < MADE_ON_DISK; attempt++) {
      try {
        return new IndexDatabase(file.path);
      } catch {
        // Torn, of another version, or no index at all: it is made again from the stories.
        file.discard();
      }
    }
    // A disk that is full or refuses must not keep anybody from the stories, whose own failures are told in
    // their own words.
    return new IndexDatabase(IN_MEMORY);
  }

  function startAnew(): void {
    try {
      open?.close();
    } catch {
      // It is thrown away in any case.
    }
    open = null;
    file.discard();
    made++;
    scanned = false;
    scanning = null;
  }

  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = writing.then(work);
    writing = turn.catch(() => undefined);
    return turn;
  }

  type Stamps = ReturnType<IndexDatabase['stampsOf']>;

  /** True when any of it is news. */
  async function takeDown(findings: readonly (StoryLook | null)[], known: Stamps): Promise<boolean> {
    const news = findings.filter((finding) => finding !== null).filter((finding) => isNews(finding, known));
    if (news.length === 0) return false;
    // A disk that went meanwhile takes no story out of what is kept on this one.
    if (news.some((finding) => !('row' in finding))) await assertLibraryIsThere({ fileSystem, layout });
    database().write(news);
    for (const finding of news) {
      damaged.delete(finding.id);
      if ('damaged' in finding) damaged.set(finding.id, finding.damaged);
    }
    return true;
  }

  function isNews(finding: StoryLook, known: Stamps): boolean {
    if ('row' in finding) return true;
    if ('damaged' in finding) return damaged.get(finding.id) !== finding.damaged;
    return known.has(finding.id) || damaged.has(finding.id);
  }

  /** An index that goes wrong meanwhile is made again, which is news. */
  async function orMadeAnew(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (cause) {
      if (!isIndexFault(cause)) throw cause;
      startAnew();
      refreshAll().catch(() => undefined);
      return true;
    }
  }

  function look(folders: readonly StoryFolder[]): Promise<boolean> {
    return orMadeAnew(async () => {
      const known = database().stampsOf(folders.map(({ name }) => name));
      const stamp = (id: string) => (damaged.has(id) ? undefined : known.get(id));
      const findings = await inParallel(folders, AT_A_TIME, (folder) =>
        lookAtFolder(fileSystem, layout, folder, stamp(folder.name)),
      );
      return takeDown(findings, known);
    });
  }

  function lookAgain(ids: readonly string[]): Promise<boolean> {
    return orMadeAnew(async () => {
      const known = database().stampsOf(ids);
      const findings = await inParallel(ids, AT_A_TIME, (id) =>
        lookAtStory(fileSystem, layout, id, known.get(id)),
      );
      return takeDown(findings, known);
    });
  }

  /** Looks again at what is known and not among the folders any more. */
  async function lookForMissing(folders: readonly StoryFolder[]): Promise<boolean> {
    const there = new Set(folders.map(({ name }) => name));
    const isMissing = (id: string) => !there.has(id);
    let changed = await enqueue(() => lookAgain([...damaged.keys()].filter(isMissing)));
    for (let ids = database().idsAfter('', IDS); ids.length > 0 && !closed; ) {
      const missing = ids.filter(isMissing);
      if (missing.length > 0) changed = (await enqueue(() => lookAgain(missing))) || changed;
      await nextTurn();
      if (closed) break;
      ids = database().idsAfter(ids.at(-1) ?? '', IDS);
    }
    return changed;
  }

  async function scan(): Promise<boolean> {
    const folders = await storyFolders(fileSystem, layout, readOnly);
    let changed = false;
    database();
    const size = isNew && database().total() === 0 ? READ : LOOKED_AT;
    // A look that finds all as it was is nobody's business.
    const isFirst = !scanned;
    let reached = 0;
    for (let at = 0; at < folders.length && !closed && !halted; at += size) {
      const part = folders.slice(at, at + size);
      changed = (await enqueue(() => lookInSteps(part))) || changed;
      reached = at + part.length;
      if (isFirst || changed) onProgress({ done: reached, total: folders.length });
      await nextTurn();
      if (halted) onProgress({ done: reached, total: folders.length, stopped: true });
    }
    if (halted && reached < folders.length) return changed;
    halted = false;
    if (closed) return changed;
    return (await orMadeAnew(() => lookForMissing(folders))) || changed;
  }

  async function lookInSteps(folders: readonly StoryFolder[]): Promise<boolean> {
    if (closed) return false;
    return look(folders);
  }

  function refreshAll(): Promise<boolean> {
    const mine = made;
    scanning ??= scan()
      .then((changed) => {
        if (made === mine && !halted) scanned = true;
        return changed;
      })
      .catch((cause: unknown) => {
        throw diskError(cause, 'look through the stories', layout.stories);
      })
      .finally(() => {
        if (made === mine) scanning = null;
        if (!halted) onProgress(null);
      });
    return scanning;
  }

  /** Resolves when what was written before is known, and the first look is through or has taken too long. */
  async function ready(patient: boolean): Promise<void> {
    database();
    if (!scanned && !halted) await waitForLook(patient);
    await lookAtTouched();
    await writing;
  }

  async function waitForLook(patient: boolean): Promise<void> {
    const limit = patient ? Number.POSITIVE_INFINITY : isNew ? patience.cold : patience.warm;
    if (!patient && !isNew && database().total() > (patience.atMost ?? Number.MAX_SAFE_INTEGER)) {
      lookLater();
      return;
    }
    const look = refreshAll();
    if (limit === Number.POSITIVE_INFINITY) await look;
    else if (look !== waitedFor) {
      await Promise.race([look, delay(limit, undefined, { ref: false })]);
      waitedFor = look;
    }
  }

  function lookLater(): void {
    if (failure) {
      const { cause } = failure;
      failure = null;
      throw cause;
    }
    if (scanning) return;
    later ??= setTimeout(() => {
      later = undefined;
      refreshAll().catch((cause: unknown) => {
        failure = { cause };
      });
    }, AFTER_THE_LIST_MS).unref();
  }

  /** A story that is being written is looked at when somebody asks, or when it has been left alone for a moment. */
  async function lookAtTouched(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0 || closed) return;
    const ids = [...waiting];
    waiting.clear();
    // A disk that fails now fails again when the library is looked through, and is told there.
    await enqueue(() => lookAgain(ids)).catch(() => undefined);
  }

  async function answer<T>(work: (database: IndexDatabase) => T, patient = false): Promise<T> {
    await ready(patient);
    try {
      return work(database());
    } catch (cause) {
      if (!isIndexFault(cause)) throw cause;
      // A file that turns out to be damaged while it is used is made again, once for each question.
      startAnew();
      await ready(patient);
      return work(database());
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
    known: async () => database().total(),
    listing: () => answer(listing, true),
    plan: (request) => answer((index) => plan(index, request, Date.now())),
    page: (request) => answer((index) => page(index, request, Date.now())),
    ids: (request) => answer((index) => ids(index, request, Date.now())),
    facets: (filter) => answer((index) => facets(index, filter, Date.now())),
    counts: (filters) => answer((index) => counts(index, filters, Date.now())),
    search,
    story: (id) => answer((index) => story(index, id)),
    series: (name) => answer((index) => series(index, name)),
    relatives: (to) => answer((index) => relatives(index, to)),
    suggestions: () => answer(suggestions),
    tags: () => answer(tags),
    tagged: (names) => answer((index) => tagged(index, names), true),
    slugsLike: (slug) => answer((index) => slugsLike(index, slug), true),
    named: () => answer(namedStories, true),
    refresh: (ids) => {
      if (ids) return enqueue(() => lookAgain(ids));
      return halted ? Promise.resolve(false) : refreshAll();
    },
    touched(id) {
      waiting.add(id);
      timer ??= setTimeout(() => void lookAtTouched(), CALM_MS).unref();
    },
    stopReading() {
      if (scanning) halted = true;
    },
    goOnReading() {
      if (!halted) return;
      halted = false;
      // One that fails is begun again, and its failure told, when somebody asks for the list.
      refreshAll().catch(() => undefined);
    },
    async close() {
      clearTimeout(later);
      await lookAtTouched();
      closed = true;
      await scanning?.catch(() => undefined);
      await writing;
      try {
        open?.close();
      } finally {
        open = null;
        file.release();
      }
    },
  };
}

/** What SQLite itself says, and what a damaged index makes of the shapes that are expected in it. */
function isIndexFault(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === 'SQLite3Error' || cause.name === 'ZodError' || cause instanceof SyntaxError)
  );
}
