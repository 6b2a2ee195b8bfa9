import { basename } from 'node:path';
import type { AddedMedia, OpenStory, Saved } from '../../shared/ipc/contract.ts';
import type { Unbinned } from '../../shared/library/binned-story.ts';
import type {
  LibraryInfo,
  SearchAnswer,
  SearchRequest,
  StoryListing,
  StoryPage,
  Suggestions,
} from '../../shared/library/summary.ts';
import type { RelatedStory } from '../../shared/page/related-story.ts';
import type { AppError } from '../../shared/result.ts';
import type { Site } from '../../shared/site/site.ts';
import type { Story } from '../../shared/story/story.ts';
import { binStory } from './bin/bin-story.ts';
import { type LibraryBin, libraryBin } from './bin/library-bin.ts';
import { restoreStory } from './bin/restore-binned.ts';
import { createEmptyStory } from './create-story.ts';
import type { FileSystem } from './disk/file-system.ts';
import { duplicateStory } from './duplicate-story.ts';
import { type LibraryHistory, libraryHistory } from './history/library-history.ts';
import { createRecorder } from './history/recorder.ts';
import { openIndex } from './index/open-index.ts';
import type { LibraryContext } from './library-context.ts';
import type { LibraryLayout } from './library-layout.ts';
import { createListeners } from './listeners.ts';
import { addMedia, addSiteMedia } from './media/add-media.ts';
import { mediaFile, siteMediaFile } from './media/media-file.ts';
import { createOpenStories } from './open-stories.ts';
import { openStory, readStory } from './open-story.ts';
import { linkedCards, relatedTo } from './related-to.ts';
import { type StoryChange, saveStory } from './save-story.ts';
import { signature } from './signature.ts';
import { readSite, writeSite } from './site-file.ts';
import { suggestions } from './suggestions.ts';

/** One open library. Every method rejects with a DatelineError whose message is fit to show. */
export interface Library {
  /** Absolute and without links. */
  readonly folder: string;
  readonly info: LibraryInfo;
  list(): Promise<StoryListing>;
  suggestions(): Promise<Suggestions>;
  /** A part of the list, as far as the library is known yet. */
  page(from: number, count: number): Promise<StoryPage>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  related(id: string): Promise<readonly RelatedStory[]>;
  /** Those of these stories that are in the library, in the order asked for. */
  linked(ids: readonly string[]): Promise<readonly RelatedStory[]>;
  /** The story as it is now, without opening it. */
  read(id: string): Promise<Story>;
  create(): Promise<OpenStory>;
  open(id: string): Promise<OpenStory>;
  /** Rejects as `stale` when `base` is not the story's revision or another program changed the file. */
  save(change: StoryChange): Promise<Saved>;
  duplicate(id: string): Promise<OpenStory>;
  bin(id: string): Promise<void>;
  /** Brings back what was binned last under this id. */
  restore(id: string): Promise<Unbinned>;
  readonly binned: LibraryBin;
  readonly history: LibraryHistory;
  site(): Promise<Site>;
  saveSite(site: Site): Promise<Site>;
  addMedia(id: string, name: string, bytes: Uint8Array): Promise<AddedMedia>;
  /** Keeps an author's picture; the answer is its name in `site-media/`. */
  addSiteMedia(name: string, bytes: Uint8Array): Promise<string>;
  /** Path of a story's picture, or null for anything that is not one. */
  mediaFile(id: string, name: string): Promise<string | null>;
  siteMediaFile(name: string): Promise<string | null>;
  /** Looks at the disk again, at these stories or at all; cheap where nothing changed. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** Calls back, once a turn, when the list may differ. The returned function ends it. */
  onChanged(listener: () => void): () => void;
  /** Calls back with what went wrong behind the scenes and should be known. The returned function ends it. */
  onProblem(listener: (problem: AppError) => void): () => void;
  /** Whose name stands in the trail of the stories from now on; that of the account until somebody is named. */
  signAs(name: () => string): void;
  /** Waits for what is being written and stores the index for the next start. */
  close(): Promise<void>;
  /** For the parts of this room that work on whole libraries (import, export, check). */
  readonly context: LibraryContext;
}

/** Puts an open library together; `openLibrary` has looked at the folder. */
export function assembleLibrary(fileSystem: FileSystem, layout: LibraryLayout, readOnly: boolean): Library {
  const listeners = createListeners();
  const index = openIndex({ fileSystem, layout, readOnly });
  const problems = new Set<(problem: AppError) => void>();
  const openStories = createOpenStories();
  const history = createRecorder({ fileSystem, layout }, (problem) => {
    for (const listener of problems) listener(problem);
  });
  let signer = () => signature('');
  const context: LibraryContext = {
    fileSystem,
    layout,
    readOnly,
    index,
    openStories,
    history,
    signer: () => signer(),
    changed: listeners.notify,
  };
  return {
    folder: layout.folder,
    info: { name: basename(layout.folder) || layout.folder, path: layout.folder, readOnly },
    context,
    list: () => index.listing(),
    suggestions: () => suggestions(context),
    search: (request) => index.search(request),
    page: (from, count) => index.page(from, count),
    related: (id) => relatedTo(context, id),
    linked: (ids) => linkedCards(ids, index),
    read: (id) => readStory(context, id),
    create: () => createEmptyStory(context),
    open: (id) => openStory(context, id),
    save: (change) => saveStory(context, change),
    duplicate: (id) => duplicateStory(context, id),
    bin: (id) => binStory(context, id),
    restore: (id) => restoreStory(context, id),
    binned: libraryBin(context),
    history: libraryHistory(context),
    site: () => readSite(context),
    saveSite: (site) => writeSite(context, site),
    addMedia: (id, name, bytes) => addMedia(context, id, name, bytes),
    addSiteMedia: (name, bytes) => addSiteMedia(context, name, bytes),
    mediaFile: (id, name) => mediaFile(context, id, name),
    siteMediaFile: (name) => siteMediaFile(context, name),
    refresh: async (ids) => {
      if (await index.refresh(ids)) listeners.notify();
    },
    onChanged: listeners.add,
    onProblem: (listener) => {
      problems.add(listener);
      return () => {
        problems.delete(listener);
      };
    },
    signAs: (name) => {
      signer = name;
    },
    close: async () => {
      await openStories.settled();
      await history.close();
      await index.close();
    },
  };
}
