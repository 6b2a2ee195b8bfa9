import { basename } from 'node:path';
import type { LibraryEvents } from '../../shared/library/library-events.ts';
import type { LibraryInfo, ReadingProgress } from '../../shared/library/summary.ts';
import type { AppError } from '../../shared/result.ts';
import { createTypedEmitter, type EventSource, type TypedEmitter } from '../../shared/typed-emitter.ts';
import { type LibraryBin, libraryBin } from './bin/library-bin.ts';
import { type BulkStories, type BulkWatchers, createBulkStories } from './bulk/bulk-stories.ts';
import { type LibraryClock, libraryClock } from './clock/library-clock.ts';
import { oncePerTick } from './concurrency/once-per-tick.ts';
import { onDisk } from './disk/disk-error.ts';
import type { FileSystem } from './disk/file-system.ts';
import { type StoryEditing, storyEditing } from './editing/story-editing.ts';
import { type LibraryExits, libraryExits } from './exits/library-exits.ts';
import { createStoryFolderNames } from './external-changes/story-folder-names.ts';
import { watchOpenStories } from './external-changes/watch-open-stories.ts';
import { guardLibrary } from './files/guard-library.ts';
import { assertLibraryIsThere } from './files/library-is-there.ts';
import { type LibraryHistory, libraryHistory } from './history/library-history.ts';
import { createRecorder } from './history/recorder.ts';
import { openIndex } from './index/open-index.ts';
import { assertWritable } from './lock/assert-writable.ts';
import { holdIfOurs } from './lock/hold-if-ours.ts';
import { createLibraryAccess } from './lock/library-access.ts';
import { type LibraryMerge, libraryMerge } from './merge/library-merge.ts';
import { createBackgroundWork } from './opening/background-work.ts';
import type { LibraryLayout } from './ports/library-layout.ts';
import type { HeldLibrary, LibraryContext } from './ports/library-ports.ts';
import type { RecoveryJournal } from './ports/recovery-journal.ts';
import { type LibraryQueries, libraryQueries } from './queries/library-queries.ts';
import { openRecoveryJournal } from './recovery/recovery-journal.ts';
import { type LibraryReplace, libraryReplace } from './replace/library-replace.ts';
import { type LibrarySearches, savedSearches } from './searches/saved-searches.ts';
import { type LibraryAssets, libraryAssets } from './site/library-assets.ts';
import { createOpenStories } from './stories/open-stories.ts';
import { signature } from './stories/signature.ts';
import { type LibraryTags, libraryTags } from './tags/library-tags.ts';
import { type LibraryTemplates, libraryTemplates } from './templates/library-templates.ts';

export interface AcquireOptions {
  /** Folder on this computer for texts that cannot be written to a library; null keeps none. */
  readonly recovery: string | null;
  /** Sees what other programs do to the library from now on. */
  readonly watch: boolean;
}

/** One open library. Every method rejects with a DatelineError whose message is fit to show. */
export interface Library extends LibraryQueries, StoryEditing, LibraryAssets {
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
  readonly binned: LibraryBin;
  readonly templates: LibraryTemplates;
  readonly bulk: BulkStories;
  readonly merge: LibraryMerge;
  readonly tags: LibraryTags;
  readonly searches: LibrarySearches;
  readonly replace: LibraryReplace;
  readonly history: LibraryHistory;
  /** Publishes every scheduled story whose time has come, where the library is ours, and gives their ids. */
  publishDue(): Promise<readonly string[]>;
  /** Looks at the disk again, at these stories or at all; cheap where nothing changed. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** A window shows these stories, and none where nobody looks: what others do to them is seen within a second. */
  inSight(ids: readonly string[]): void;
  /** Stops looking through a long library, whose list then holds what was read until then. */
  stopReading(): void;
  goOnReading(): void;
  readonly events: EventSource<LibraryEvents>;
  /** Whose name stands in the trail of the stories from now on; that of the account until somebody is named. */
  signAs(name: () => string): void;
  /** What may be published now, whatever the clock of this computer says. */
  readonly clock: LibraryClock;
  readonly exits: LibraryExits;
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
  const report = (problem: AppError) => {
    events.emit('library.problem', problem);
    return () => events.emit('library.problemOver', problem);
  };
  const onProgress = (progress: ReadingProgress) => events.emit('library.reading', progress);
  const changed = oncePerTick(() => events.emit('library.changed', null));
  const access = createLibraryAccess({ fileSystem, layout, report }, onReadOnlyDisk, () =>
    events.emit('library.holder', info()),
  );
  const info = (): LibraryInfo => ({
    name: basename(layout.folder) || layout.folder,
    path: layout.folder,
    readOnly: access.readOnly,
    holder: access.holder,
  });
  let signer = () => signature('');
  let recovery: RecoveryJournal | null = null;
  const held: HeldLibrary = {
    fileSystem,
    layout,
    get readOnly() {
      return access.readOnly;
    },
    get holder() {
      return access.holder;
    },
    get recovery() {
      return recovery;
    },
    hold: async (action) => {
      assertWritable(held, action);
      await access.look();
      assertWritable(held, action);
      return held;
    },
    report,
    index: openIndex({ fileSystem, layout, readOnly: onReadOnlyDisk, onProgress }),
    openStories: createOpenStories(),
    folderNames: createStoryFolderNames({ fileSystem, layout }),
    history: createRecorder(
      { fileSystem, layout },
      () => signer(),
      async () => (await holdIfOurs(held)) !== null,
      report,
    ),
    signer: () => signer(),
    changed,
  };
  /** What only looks has no way to write; see `WritingPort`. */
  const context: LibraryContext = held;
  const openStoryWatch = watchOpenStories(context, (what) => events.emit('story.external', what));

  async function refresh(ids?: readonly string[]): Promise<void> {
    // What was listed is not gone because its disk is.
    await onDisk('look through the stories', layout.folder, () => assertLibraryIsThere(context));
    if (await context.index.refresh(ids)) changed();
    await openStoryWatch.at(ids ?? context.openStories.ids());
  }
  const clock = libraryClock(context);
  const watchers = bulkWatchers(events);
  const background = createBackgroundWork(context, openStoryWatch, refresh, clock, watchers);
  const bulk = createBulkStories(context, watchers);
  return {
    folder: layout.folder,
    get info() {
      return info();
    },
    get wasInterrupted() {
      return access.wasAbandoned;
    },
    async acquire({ recovery: kept, watch }) {
      if (kept !== null) recovery = await openRecoveryJournal(disk, kept, layout.folder);
      await access.take();
      if (watch) background.begin(kept !== null);
      else await background.tidyUp();
    },
    async takeOver() {
      await onDisk('take the library over', layout.folder, access.takeOver);
      await refresh();
      return info();
    },
    context,
    disk,
    ...libraryQueries(context, clock, background.asked),
    ...storyEditing(context, ({ story, conflicts }) => openStoryWatch.follow(story.id, conflicts ?? [])),
    ...libraryAssets(context),
    searches: savedSearches(context),
    binned: libraryBin(context),
    bulk,
    merge: libraryMerge(context, bulk),
    tags: libraryTags(context, bulk),
    templates: libraryTemplates(context),
    replace: libraryReplace(context, bulk, (part) => events.emit('replace.found', part)),
    history: libraryHistory(context),
    clock,
    publishDue: background.publishDue,
    exits: libraryExits(context),
    refresh,
    inSight: background.inSight,
    stopReading: context.index.stopReading,
    goOnReading: context.index.goOnReading,
    events,
    signAs(name) {
      signer = name;
    },
    async close() {
      background.end();
      await context.openStories.idle();
      if (!access.readOnly) await context.history.close();
      await context.index.close();
      await access.giveBack();
    },
  };
}

function bulkWatchers(events: TypedEmitter<LibraryEvents>): BulkWatchers {
  return {
    rewritten: (story) => events.emit('story.rewritten', story),
    progress: (progress) => events.emit('bulk.progress', progress),
  };
}
