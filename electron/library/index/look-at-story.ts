import { join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import type { FileStamp } from '../disk/file-stamp.ts';
import type { FileSystem } from '../disk/file-system.ts';
import type { LibraryLayout } from '../library-layout.ts';
import { readStoryFile, storyFileStamp } from '../story-file.ts';
import type { Finding } from './index-database.ts';
import { indexRow } from './index-row.ts';

/** A folder among the stories. */
export interface StoryFolder {
  readonly name: string;
  readonly isLink: boolean;
}

/** Every folder that a story may be in. */
export async function storyFolders(
  fileSystem: FileSystem,
  layout: LibraryLayout,
): Promise<readonly StoryFolder[]> {
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

/** What is in a folder now; null when its file is the one that `known` is the stamp of. Reads nothing but what is new. */
export async function lookAtFolder(
  fileSystem: FileSystem,
  layout: LibraryLayout,
  { name, isLink }: StoryFolder,
  known: string | undefined,
): Promise<Finding | null> {
  try {
    if (isLink) throw new DatelineError('damaged', 'its folder is a link, and Dateline follows none');
    const file = join(layout.stories, name, 'story.json');
    const stamp = await storyFileStamp(fileSystem, file);
    if (!STORY_ID.test(name)) throw new DatelineError('damaged', NOT_AN_ID);
    if (known === stampText(stamp)) return null;
    const found = await readStoryFile(fileSystem, file);
    return { id: name, stamp: stampText(found.stamp), row: indexRow(found.story) };
  } catch (cause) {
    const foreign = cause instanceof DatelineError && cause.code === 'not-found' && !STORY_ID.test(name);
    return foreign ? { id: name, gone: true } : { id: name, damaged: reasonOf(cause) };
  }
}

/** The same for the folder of a story by its id. */
export async function lookAtStory(
  fileSystem: FileSystem,
  layout: LibraryLayout,
  id: string,
  known: string | undefined,
): Promise<Finding | null> {
  try {
    const stat = await fileSystem.lstat(layout.storyFolder(id));
    if (!stat.isDirectory() && !stat.isSymbolicLink()) return { id, gone: true };
    return await lookAtFolder(fileSystem, layout, { name: id, isLink: stat.isSymbolicLink() }, known);
  } catch (cause) {
    if (isMissing(cause)) return { id, gone: true };
    throw cause;
  }
}

const NOT_AN_ID =
  "its folder's name is not one that Dateline gives: use only small letters, digits and hyphens";

function stampText({ mtimeMs, size, ino }: FileStamp): string {
  return `${mtimeMs}:${size}:${ino}`;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof DatelineError) return cause.message;
  const code = errnoOf(cause);
  if (code === undefined) throw cause;
  return `its story.json cannot be read (${code})`;
}
