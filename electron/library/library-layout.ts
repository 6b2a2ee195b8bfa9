import { join } from 'node:path';
import { isTemplateId } from '../../shared/library/template.ts';
import { type LibraryCache, libraryCache } from './cache/library-cache.ts';

/** Where everything of a library lies. */
export interface LibraryLayout {
  readonly folder: string;
  readonly siteFile: string;
  readonly snippetFile: string;
  /** What the library says about its tags. */
  readonly tagsFile: string;
  /** Topics of a published scheme that the desk has imported. */
  readonly topicsFile: string;
  /** Searches that the desk keeps by name. */
  readonly searchesFile: string;
  readonly stories: string;
  /** Stories that others are begun from. */
  readonly templates: string;
  readonly bin: string;
  readonly siteMedia: string;
  /** Of Dateline's own in the library: who has it open, and what older versions left there. */
  readonly ownFolder: string;
  /** Elsewhere on this computer; may be deleted at any time. */
  readonly cache: LibraryCache;
  /** In `stories`, or in `templates` for the id of a template. */
  storyFolder(id: string): string;
  storyFile(id: string): string;
  mediaFolder(id: string): string;
  /** Versions of a story, and in `bodies/` what they say. */
  historyFolder(id: string): string;
  historyBodies(id: string): string;
  binFolder(id: string): string;
}

export function libraryLayout(folder: string): LibraryLayout {
  const stories = join(folder, 'stories');
  const templates = join(folder, 'templates');
  const bin = join(folder, 'bin');
  const home = (id: string) => join(isTemplateId(id) ? templates : stories, id);
  return {
    folder,
    siteFile: join(folder, 'site.json'),
    snippetFile: join(folder, 'snippets.json'),
    tagsFile: join(folder, 'tags.json'),
    topicsFile: join(folder, 'topics.json'),
    searchesFile: join(folder, 'searches.json'),
    stories,
    templates,
    bin,
    siteMedia: join(folder, 'site-media'),
    ownFolder: join(folder, '.dateline'),
    cache: libraryCache(folder),
    storyFolder: home,
    storyFile: (id) => join(home(id), 'story.json'),
    mediaFolder: (id) => join(home(id), 'media'),
    historyFolder: (id) => join(home(id), 'history'),
    historyBodies: (id) => join(home(id), 'history', 'bodies'),
    binFolder: (id) => join(bin, id),
  };
}
