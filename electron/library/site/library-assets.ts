import type { AddedMedia } from '../../../shared/library/added-media.ts';
import type { Site } from '../../../shared/site-profile/site.ts';
import type { Snippet } from '../../../shared/snippets/snippet.ts';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { createSerialQueue } from '../concurrency/serial-queue.ts';
import { mediaFile, siteMediaFile } from '../files/media-file.ts';
import type {
  ChangePort,
  LibraryPlace,
  OpenStoriesPort,
  ProblemPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { readSite, writeSite } from './site-file.ts';

/** The site profile, the snippets and the pictures of a library. */
export interface LibraryAssets {
  site(): Promise<Site>;
  /** Keeps what another program has changed since it was `base`; null for one that could not be read. */
  saveSite(site: Site, base?: Site | null): Promise<Site>;
  snippets(): Promise<readonly SnippetWithBody[]>;
  /** Puts this list in the place of the old one. */
  saveSnippets(snippets: readonly Snippet[]): Promise<readonly SnippetWithBody[]>;
  addMedia(id: string, name: string, bytes: Uint8Array): Promise<AddedMedia>;
  /** Keeps an author's picture; the answer is its name in `site-media/`. */
  addSiteMedia(name: string, bytes: Uint8Array): Promise<string>;
  /** Path of a story's picture, or null for anything that is not one. */
  mediaFile(id: string, name: string): Promise<string | null>;
  siteMediaFile(name: string): Promise<string | null>;
}

export function libraryAssets(
  context: LibraryPlace & OpenStoriesPort & WritingPort & ChangePort & ProblemPort,
): LibraryAssets {
  const saves = createSerialQueue();
  return {
    site: () => readSite(context),
    saveSite: (site, base) => saves.enqueue(() => writeSite(context, site, base)),
    snippets: async () => (await snippetFile()).readSnippets(context),
    saveSnippets: async (snippets) => (await snippetFile()).writeSnippets(context, snippets),
    addMedia: async (id, name, bytes) => (await addingMedia()).addMedia(context, id, name, bytes),
    addSiteMedia: async (name, bytes) => (await addingMedia()).addSiteMedia(context, name, bytes),
    mediaFile: (id, name) => mediaFile(context, id, name),
    siteMediaFile: (name) => siteMediaFile(context, name),
  };
}

/** It reads Markdown, which no start waits for. */
const snippetFile = () => import('../snippets/snippet-file.ts');
/** It looks into pictures of all kinds, which no start waits for either. */
const addingMedia = () => import('../media/add-media.ts');
