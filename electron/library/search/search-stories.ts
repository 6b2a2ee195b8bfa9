import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchHit } from '../../../shared/library/summary.ts';
import { DatelineError } from '../../../shared/result.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { inParallel } from '../disk/in-parallel.ts';
import type { IndexEntry } from '../index/index-entry.ts';
import type { LibraryContext } from '../library-context.ts';
import { readStoryFile } from '../story-file.ts';
import { excerptAround } from './excerpt-around.ts';
import { searchWords } from './search-words.ts';
import { type SearchableStory, searchableStory } from './searchable-story.ts';

export interface StorySearch {
  /** Stories that hold every word of the text; those with all of them in the headline first, then with some there, then the newest. */
  search(text: string): Promise<readonly SearchHit[]>;
}

/** The texts are read at the first search and kept; after that only stories that changed are read again. */
export function createStorySearch(context: LibraryContext): StorySearch {
  const texts = new Map<string, SearchableStory>();

  async function textOf(id: string, { stamp }: IndexEntry): Promise<SearchableStory | null> {
    const known = texts.get(id);
    if (known && sameStamp(known.stamp, stamp)) return known;
    const read = await readSearchable(context, id, stamp);
    if (read) texts.set(id, read);
    else texts.delete(id);
    return read;
  }

  return {
    async search(text) {
      const words = searchWords(text);
      if (words.length === 0) return [];
      const entries = await context.index.entries();
      for (const id of texts.keys()) if (!entries.has(id)) texts.delete(id);
      const stories = await inParallel([...entries], 16, async ([id, entry]) => ({
        id,
        language: entry.summary.language,
        text: await textOf(id, entry),
      }));
      const found = stories.flatMap(({ id, language, text }) =>
        text && words.every((word) => text.everything.includes(word)) ? [{ id, language, text }] : [],
      );
      found.sort((a, b) => rank(b.text, words) - rank(a.text, words) || newestFirst(a.text, b.text));
      return hits(found, words);
    },
  };
}

type Found = { readonly id: string; readonly language: string; readonly text: SearchableStory };

async function hits(found: readonly Found[], words: readonly string[]): Promise<readonly SearchHit[]> {
  const out: SearchHit[] = [];
  for (const { id, language, text } of found) {
    out.push({ id, ...excerptAround(text.passages, words, language) });
    if (out.length % 100 === 0) await nextTurn();
  }
  return out;
}

function rank({ headline }: SearchableStory, words: readonly string[]): number {
  if (words.every((word) => headline.includes(word))) return 2;
  return words.some((word) => headline.includes(word)) ? 1 : 0;
}

function newestFirst(a: SearchableStory, b: SearchableStory): number {
  return a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0;
}

/** From memory when the story is open, else from its file; null when it went away or was damaged since the last look at the disk. */
async function readSearchable(
  context: LibraryContext,
  id: string,
  stamp: IndexEntry['stamp'],
): Promise<SearchableStory | null> {
  const open = context.openStories.get(id);
  if (open && sameStamp(open.stamp, stamp)) return searchableStory(open.story, open.stamp);
  try {
    const { story } = await readStoryFile(context.fileSystem, context.layout.storyFile(id));
    // Stamped as the index knows it: if the file is newer, the next look at the disk changes the entry and the text is read again.
    return searchableStory(story, stamp);
  } catch (cause) {
    if (cause instanceof DatelineError || errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}
