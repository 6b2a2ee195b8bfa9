import { basename } from 'node:path';
import type { AddedMedia } from '../../shared/library/added-media.ts';
import type { Unbinned } from '../../shared/library/binned-story.ts';
import type { OtherSide } from '../../shared/library/external-change.ts';
import type { Facets } from '../../shared/library/facets.ts';
import type { LibraryEvents } from '../../shared/library/library-events.ts';
import type { OpenStory, ResolvedConflict } from '../../shared/library/open-story.ts';
import type { Plan, PlanRequest } from '../../shared/library/plan.ts';
import type { Saved } from '../../shared/library/saved.ts';
import type {
  LibraryInfo,
  PageRequest,
  SearchAnswer,
  SearchRequest,
  StoryListing,
  StoryPage,
  Suggestions,
} from '../../shared/library/summary.ts';
import type { TypedText } from '../../shared/library/typed-text.ts';
import type { RelatedStory } from '../../shared/page/related-story.ts';
import type { StoryThread } from '../../shared/page/story-thread.ts';
import type { AppError } from '../../shared/result.ts';
import type { Site } from '../../shared/site-profile/site.ts';
import type { Snippet } from '../../shared/snippets/snippet.ts';
import type { SnippetWithBody } from '../../shared/snippets/snippet-with-body.ts';
import type { Story } from '../../shared/story/story.ts';
import { createTypedEmitter, type EventSource } from '../../shared/typed-emitter.ts';
import { binStory } from './bin/bin-story.ts';
import { type LibraryBin, libraryBin } from './bin/library-bin.ts';
import { restoreStory } from './bin/restore-binned.ts';
import { type BulkStories, createBulkStories } from './bulk/bulk-stories.ts';
import { removeOldCache } from './cache/remove-old-cache.ts';
import { onceATurn } from './concurrency/once-a-turn.ts';
import { onDisk } from './disk/disk-error.ts';
import type { FileSystem } from './disk/file-system.ts';
import { openStory, reloadStory } from './editing/open-story.ts';
import { recoverTheRest } from './editing/recover-the-rest.ts';
import { recoverTyped } from './editing/recover-typed.ts';
import { keepTyped, type StoryChange, saveStory } from './editing/save-story.ts';
import { keepTextApart } from './external-changes/keep-apart.ts';
import { otherSide } from './external-changes/other-side.ts';
import { letGo, writeBack } from './external-changes/put-back.ts';
import { type ConflictChoice, resolveConflict, type SentText } from './external-changes/resolve-conflict.ts';
import { createStoryFolderNames } from './external-changes/story-folder-names.ts';
import { watchOpenStories } from './external-changes/watch-open-stories.ts';
import { guardLibrary } from './files/guard-library.ts';
import { assertLibraryIsThere } from './files/library-is-there.ts';
import { mediaFile, siteMediaFile } from './files/media-file.ts';
import { type LibraryHistory, libraryHistory } from './history/library-history.ts';
import { createRecorder } from './history/recorder.ts';
import { openIndex } from './index/open-index.ts';
import { assertWritable } from './lock/assert-writable.ts';
import { holdIfOurs } from './lock/hold-if-ours.ts';
import { holdLibrary } from './lock/hold-library.ts';
import { createLibraryLock, type LibraryLock } from './lock/library-lock.ts';
import { lockFile } from './lock/lock-file.ts';
import { lockProblem } from './lock/lock-problem.ts';
import { lockEnvironment, thisPerson } from './lock/this-person.ts';
import { addMedia, addSiteMedia } from './media/add-media.ts';
import { type LibraryMerge, libraryMerge } from './merge/library-merge.ts';
import type { LibraryLayout } from './ports/library-layout.ts';
import type { HeldLibrary, LibraryContext } from './ports/library-ports.ts';
import type { RecoveryJournal } from './ports/recovery-journal.ts';
import { openRecoveryJournal } from './recovery/recovery-journal.ts';
import { linkedCards, relatedTo, threadOf } from './related/related-to.ts';
import { type LibraryReplace, libraryReplace } from './replace/library-replace.ts';
import { type LibrarySearches, savedSearches } from './searches/saved-searches.ts';
import { readSite, writeSite } from './site/site-file.ts';
import { createEmptyStory } from './stories/create-story.ts';
import { duplicateStory } from './stories/duplicate-story.ts';
import { followUpStory } from './stories/follow-up-story.ts';
import { createOpenStories } from './stories/open-stories.ts';
import { signature } from './stories/signature.ts';
import { readStory } from './stories/story-now.ts';
import { checkedStoryId } from './story-file/story-id.ts';
import { suggestions } from './tags/library-suggestions.ts';
import { type LibraryTags, libraryTags } from './tags/library-tags.ts';
import { type LibraryTemplates, libraryTemplates } from './templates/library-templates.ts';
import { watchWhenAsked } from './watch/watch-when-asked.ts';

export interface AcquireOptions {
  /** Folder on this computer for texts that cannot be written to a library; null keeps none. */
  readonly recovery: string | null;
  /** Sees what other programs do to the library from now on. */
  readonly watch: boolean;
}

/** One open library. Every method rejects with a DatelineError whose message is fit to show. */
export interface Library {
  /** Absolute and without links. */
  readonly folder: string;
  /** As it is now: somebody else may take the library over. */
  readonly info: LibraryInfo;
  /** A program that had it open before came to a sudden end. */
  readonly wasInterrupted: boolean;
  /**
   * Takes the library to write in it, for as long as it is open; without this it is only looked at. Where
   * somebody else has it, it stays read-only until they close it or it is taken over.
   */
  acquire(options: AcquireOptions): Promise<void>;
  takeOver(): Promise<LibraryInfo>;
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
  create(): Promise<OpenStory>;
  open(id: string): Promise<OpenStory>;
  /** Rejects as `stale` when `base` is not the story's revision or another program changed the file. */
  save(change: StoryChange): Promise<Saved>;
  /** Keeps the change on this computer while a save of the story is still on its way; false when it was not kept. */
  keepTyped(change: StoryChange): Promise<boolean>;
  /** Opens a story with what was typed into it before a window came to a sudden end. */
  recoverTyped(typed: TypedText): Promise<OpenStory>;
  /** Another program's text in place of one that a window has not touched. */
  reload(id: string): Promise<OpenStory>;
  /** Another text of a story, see `OpenStory.others`; `disk` is what stands in the story's own file. */
  other(id: string, key: string): Promise<OtherSide>;
  resolveConflict(choice: ConflictChoice): Promise<ResolvedConflict>;
  writeBack(id: string, text: SentText): Promise<OpenStory>;
  letGo(id: string, text: SentText): Promise<null>;
  keepApart(id: string, text: SentText): Promise<null>;
  duplicate(id: string): Promise<OpenStory>;
  /** A new draft that takes the story further. */
  followUp(id: string): Promise<OpenStory>;
  bin(id: string): Promise<void>;
  /** Brings back what was binned last under this id. */
  restore(id: string): Promise<Unbinned>;
  readonly binned: LibraryBin;
  readonly templates: LibraryTemplates;
  readonly bulk: BulkStories;
  readonly merge: LibraryMerge;
  readonly tags: LibraryTags;
  readonly searches: LibrarySearches;
  readonly replace: LibraryReplace;
  readonly history: LibraryHistory;
  site(): Promise<Site>;
  saveSite(site: Site): Promise<Site>;
  snippets(): Promise<readonly SnippetWithBody[]>;
  /** Puts this list in the place of the old one. */
  saveSnippets(snippets: readonly Snippet[]): Promise<readonly SnippetWithBody[]>;
  addMedia(id: string, name: string, bytes: Uint8Array): Promise<AddedMedia>;
  /** Keeps an author's picture; the answer is its name in `site-media/`. */
  addSiteMedia(name: string, bytes: Uint8Array): Promise<string>;
  /** Path of a story's picture, or null for anything that is not one. */
  mediaFile(id: string, name: string): Promise<string | null>;
  siteMediaFile(name: string): Promise<string | null>;
  /** Looks at the disk again, at these stories or at all; cheap where nothing changed. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** Stops looking through a long library, whose list then holds what was read until then. */
  stopReading(): void;
  goOnReading(): void;
  readonly events: EventSource<LibraryEvents>;
  /** Whose name stands in the trail of the stories from now on; that of the account until somebody is named. */
  signAs(name: () => string): void;
  /** Waits for what is being written and stores the index for the next start. */
  close(): Promise<void>;
  /** For the parts of this room that work on whole libraries (import, export, check). */
  readonly context: LibraryContext;
  /** Where exports go to and imports come from; the library's own files are reached through `context` alone. */
  readonly disk: FileSystem;
}

/** Puts an open library together; `openLibrary` has looked at the folder. */
export function assembleLibrary(disk: FileSystem, layout: LibraryLayout, onReadOnlyDisk: boolean): Library {
  const fileSystem = guardLibrary(disk, layout.folder);
  const events = createTypedEmitter<LibraryEvents>();
  const report = (problem: AppError) => events.emit('library.problem', problem);
  const changed = onceATurn(() => events.emit('library.changed', null));
  const index = openIndex({
    fileSystem,
    layout,
    readOnly: onReadOnlyDisk,
    onProgress: (progress) => events.emit('library.reading', progress),
  });
  const openStories = createOpenStories();
  const folderNames = createStoryFolderNames({ fileSystem, layout });
  let signer = () => signature('');
  const history = createRecorder(
    { fileSystem, layout },
    () => signer(),
    async () => (await holdIfOurs(held)) !== null,
    report,
  );
  /** Whatever looks at the library by itself: it ends before what it looks with does. */
  const watchers: (() => void)[] = [];
  /** What is begun when somebody asks for more than the story that a window opens with. */
  let beginLooking = () => {};
  let giveBack: (() => Promise<void>) | null = null;
  let lock: LibraryLock | null = null;
  let recovery: RecoveryJournal | null = null;
  const isReadOnly = () => onReadOnlyDisk || (lock?.holder ?? null) !== null;
  const info = (): LibraryInfo => ({
    name: basename(layout.folder) || layout.folder,
    path: layout.folder,
    readOnly: isReadOnly(),
    holder: lock?.holder ?? null,
  });
  const held: HeldLibrary = {
    fileSystem,
    layout,
    get readOnly() {
      return isReadOnly();
    },
    get holder() {
      return lock?.holder ?? null;
    },
    get recovery() {
      return recovery;
    },
    hold: async (action) => {
      assertWritable(held, action);
      await lock?.look();
      assertWritable(held, action);
      return held;
    },
    report,
    index,
    openStories,
    folderNames,
    history,
    signer: () => signer(),
    changed,
  };

  /** What only looks has no way to write; see `LibraryContext.hold`. */
  const context: LibraryContext = held;
  const openStoryWatch = watchOpenStories(context, (what) => events.emit('story.external', what));

  async function acquire({ recovery: kept, watch }: AcquireOptions): Promise<void> {
    if (kept !== null) recovery = await openRecoveryJournal(disk, kept, layout.folder);
    if (!onReadOnlyDisk) {
      lock = createLibraryLock(
        lockFile(fileSystem, layout, (message) => report({ code: 'damaged', message })),
        thisPerson(),
        lockEnvironment,
        () => events.emit('library.holder', info()),
      );
      await lock.take();
      giveBack = holdLibrary(lock, (cause) => report(lockProblem(cause)));
    }
    if (!watch) await tidyUp();
    else {
      const timer = setTimeout(() => void afterTheStart(kept !== null), AFTER_THE_START_MS);
      timer.unref();
      watchers.push(() => clearTimeout(timer));
    }
    if (watch) {
      const watched = { stories: layout.stories, folders: folderNames.read, refresh };
      const watching = watchWhenAsked(watched, index.known);
      beginLooking = watching.asked;
      openStoryWatch.begin();
      watchers.push(watching.end, openStoryWatch.end);
    }
  }

  async function tidyUp(): Promise<void> {
    const ours = await holdIfOurs(context);
    if (ours) await removeOldCache(ours);
  }

  async function afterTheStart(recovers: boolean): Promise<void> {
    await tidyUp();
    if (recovers) await recoverTheRest(context);
  }

  /** A window shows a story from when it is opened. */
  async function showing(opening: Promise<OpenStory>): Promise<OpenStory> {
    const opened = await opening;
    openStoryWatch.follow(opened.story.id, opened.others ?? []);
    return opened;
  }

  /** A question to the index. */
  function asking<T>(ask: () => Promise<T>): Promise<T> {
    return ask().finally(() => beginLooking());
  }

  async function refresh(ids?: readonly string[]): Promise<void> {
    // What was listed is not gone because its disk is.
    await onDisk('look through the stories', layout.folder, () => assertLibraryIsThere(context));
    if (await index.refresh(ids)) changed();
    await openStoryWatch.at(ids ?? openStories.ids());
  }
  const bulk = createBulkStories(context, {
    rewritten: (story) => events.emit('story.rewritten', story),
    progress: (progress) => events.emit('bulk.progress', progress),
  });
  return {
    folder: layout.folder,
    get info() {
      return info();
    },
    get wasInterrupted() {
      return lock?.wasAbandoned ?? false;
    },
    acquire,
    takeOver: async () => {
      await onDisk('take the library over', layout.folder, async () => lock?.takeOver());
      await refresh();
      return info();
    },
    context,
    disk,
    // A failure is told to whoever asks.
    prepare: () => void index.known().catch(() => undefined),
    list: () => asking(() => index.listing()),
    suggestions: () => asking(() => suggestions(context)),
    search: (request) => asking(() => index.search(request)),
    plan: (request) => asking(() => index.plan(request)),
    page: (request) => asking(() => index.page(request)),
    ids: (request) => asking(() => index.ids(request)),
    facets: (filter) => asking(() => index.facets(filter)),
    counts: (filters) => asking(() => index.counts(filters)),
    searches: savedSearches(context),
    related: (id) => relatedTo(context, id),
    linked: (ids) => linkedCards(ids, index),
    thread: async (id) => threadOf(await readStory(context, id), index),
    read: (id) => readStory(context, id),
    create: () => showing(createEmptyStory(context)),
    open: (id) => showing(openStory(context, id)),
    save: (change) => saveStory(context, change),
    keepTyped: (change) => keepTyped(context, change),
    recoverTyped: (typed) => showing(recoverTyped(context, typed)),
    reload: (id) => reloadStory(context, id),
    other: async (id, key) => {
      checkedStoryId(id);
      return (await openStories.enqueue(id, () => otherSide(context, id, key))).side;
    },
    resolveConflict: (choice) => resolveConflict(context, choice),
    writeBack: (id, text) => writeBack(context, id, text),
    letGo: (id, text) => letGo(context, id, text),
    keepApart: (id, text) => keepTextApart(context, id, text),
    duplicate: (id) => showing(duplicateStory(context, id)),
    followUp: (id) => showing(followUpStory(context, id)),
    bin: (id) => binStory(context, id),
    restore: (id) => restoreStory(context, id),
    binned: libraryBin(context),
    bulk,
    merge: libraryMerge(context, bulk),
    tags: libraryTags(context, bulk),
    templates: libraryTemplates(context),
    replace: libraryReplace(context, bulk, (part) => events.emit('replace.found', part)),
    history: libraryHistory(context),
    site: () => readSite(context),
    saveSite: (site) => writeSite(context, site),
    snippets: async () => (await snippetFile()).readSnippets(context),
    saveSnippets: async (snippets) => (await snippetFile()).writeSnippets(context, snippets),
    addMedia: (id, name, bytes) => addMedia(context, id, name, bytes),
    addSiteMedia: (name, bytes) => addSiteMedia(context, name, bytes),
    mediaFile: (id, name) => mediaFile(context, id, name),
    siteMediaFile: (name) => siteMediaFile(context, name),
    refresh,
    stopReading: index.stopReading,
    goOnReading: index.goOnReading,
    events,
    signAs: (name) => {
      signer = name;
    },
    close: async () => {
      beginLooking = () => {};
      for (const end of watchers.splice(0)) end();
      await openStories.idle();
      if (!isReadOnly()) await history.close();
      await index.close();
      await giveBack?.();
      giveBack = null;
    },
  };
}

/** It reads Markdown, which no start waits for. */
const snippetFile = () => import('./snippets/snippet-file.ts');

/** The story that is opened first recovers its own text. */
const AFTER_THE_START_MS = 4000;
