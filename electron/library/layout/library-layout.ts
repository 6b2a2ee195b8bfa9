import { join } from 'node:path';
import { isTemplateId } from '../../../shared/library/template.ts';
import { libraryCache } from '../cache/library-cache.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';

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
    clockFile: join(folder, '.dateline', 'clock.json'),
    exitLog: join(folder, '.dateline', 'exits.jsonl'),
    cache: libraryCache(folder),
    storyFolder: home,
    storyFile: (id) => join(home(id), 'story.json'),
    mediaFolder: (id) => join(home(id), 'media'),
    historyFolder: (id) => join(home(id), 'history'),
    historyBodies: (id) => join(home(id), 'history', 'bodies'),
    binFolder: (id) => join(bin, id),
  };
}
