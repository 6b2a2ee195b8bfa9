import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { OtherText } from '../../../shared/library/outside.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { LibraryContext } from '../library-context.ts';
import { readStoryFile } from '../story-file.ts';
import { folderCopyOf, isConflictName } from './conflict-names.ts';

/** A second text of a story that another program put beside the first. */
export interface ConflictCopy extends OtherText {
  readonly source: 'copy';
  readonly story: Story;
  /** The file, or for a whole folder that was copied the folder. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** Everything beside a story that is another text of it, newest first. A file that says something else is somebody's own and left alone. */
export async function conflictCopies(context: LibraryContext, id: string): Promise<readonly ConflictCopy[]> {
  const { layout } = context;
  const files = (await names(context, layout.storyFolder(id))).filter(isConflictName);
  const folders = (await storyFolderNames(context)).filter((name) => folderCopyOf(name) === id);
  const found = await Promise.all([
    ...files.map((name) => copyAt(context, id, name, join(layout.storyFolder(id), name), false)),
    ...folders.map((name) => copyAt(context, id, name, join(layout.stories, name), true)),
  ]);
  return found.filter((copy) => copy !== null).sort((a, b) => (a.when < b.when ? 1 : -1));
}

async function copyAt(
  context: LibraryContext,
  id: string,
  name: string,
  path: string,
  isFolder: boolean,
): Promise<ConflictCopy | null> {
  const file = isFolder ? join(path, 'story.json') : path;
  try {
    if (isFolder && (await context.fileSystem.lstat(path)).isSymbolicLink()) return null;
    const { story, stamp } = await readStoryFile(context.fileSystem, file, id);
    const when = new Date(stamp.mtimeMs).toISOString();
    return { key: keyOf(name), source: 'copy', name, when, story, path, isFolder };
  } catch (cause) {
    // Half arrived, gone again, or no story at all.
    if (cause instanceof DatelineError || errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

/** Everything among the stories that may be a story's folder. */
export function storyFolderNames(context: LibraryContext): Promise<readonly string[]> {
  return names(context, context.layout.stories);
}

function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

async function names(context: LibraryContext, folder: string): Promise<readonly string[]> {
  try {
    return await context.fileSystem.readdir(folder);
  } catch (cause) {
    if (errnoOf(cause) !== undefined) return [];
    throw cause;
  }
}
