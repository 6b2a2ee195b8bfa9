import { join } from 'node:path';
import type { DamagedStory } from '../../../shared/library/summary.ts';
import { DatelineError } from '../../../shared/result.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { inParallel } from '../disk/in-parallel.ts';
import type { LibraryLayout } from '../library-layout.ts';
import { readStoryFile, storyFileStamp } from '../story-file.ts';
import { type IndexEntry, indexEntry } from './index-entry.ts';

export interface Scan {
  readonly entries: ReadonlyMap<string, IndexEntry>;
  readonly damaged: readonly DamagedStory[];
  /** Files that had to be read because nothing was known of them. */
  readonly read: number;
}

interface Found {
  readonly entry?: IndexEntry;
  readonly damaged?: DamagedStory;
}

/** Enough to keep a disk busy; each file is parsed in a turn of its own, so that the program stays awake. */
const AT_A_TIME = 16;

/** Looks at every story folder; reads only those whose file is not the one that `known` gives an entry for. */
export async function scanStories(
  fileSystem: FileSystem,
  layout: LibraryLayout,
  known: (id: string) => IndexEntry | undefined,
): Promise<Scan> {
  const folders = await storyFolders(fileSystem, layout);
  let read = 0;
  const found = await inParallel(folders, AT_A_TIME, async ({ name, isLink }): Promise<Found> => {
    try {
      if (isLink) throw new DatelineError('damaged', 'its folder is a link, and Dateline follows none');
      const file = join(layout.stories, name, 'story.json');
      const stamp = await storyFileStamp(fileSystem, file);
      if (!STORY_ID.test(name)) throw new DatelineError('damaged', NOT_AN_ID);
      const old = known(name);
      if (old && sameStamp(old.stamp, stamp)) return { entry: old };
      read++;
      const story = await readStoryFile(fileSystem, file);
      return { entry: indexEntry(story.story, story.stamp) };
    } catch (cause) {
      const reason = reasonOf(cause);
      const foreign = cause instanceof DatelineError && cause.code === 'not-found' && !STORY_ID.test(name);
      return foreign ? {} : { damaged: { id: name, reason } };
    }
  });
  return {
    entries: new Map(found.flatMap(({ entry }) => (entry ? [[entry.summary.id, entry] as const] : []))),
    damaged: found.flatMap(({ damaged }) => damaged ?? []),
    read,
  };
}

const NOT_AN_ID =
  "its folder's name is not one that Dateline gives: use only small letters, digits and hyphens";

async function storyFolders(
  fileSystem: FileSystem,
  layout: LibraryLayout,
): Promise<readonly { readonly name: string; readonly isLink: boolean }[]> {
  try {
    const children = await fileSystem.readdir(layout.stories, { withFileTypes: true });
    return children
      .filter((child) => !child.name.startsWith('.') && (child.isDirectory() || child.isSymbolicLink()))
      .map((child) => ({ name: child.name, isLink: child.isSymbolicLink() }));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof DatelineError) return cause.message;
  const code = errnoOf(cause);
  if (code === undefined) throw cause;
  return `its story.json cannot be read (${code})`;
}
