import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { ConflictingText } from '../../../shared/library/external-change.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { isConflictName } from '../files/conflict-names.ts';
import type { FilesPort, FolderNamesPort, LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { unmergedFile } from '../story-file/keep-unmerged.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import { namesIn } from './story-folder-names.ts';

/** A second text of a story that another program put beside the first. */
export interface ConflictCopy extends ConflictingText {
  readonly source: 'copy' | 'merge';
  readonly story: Story;
  /** The text that both began from, where the file tells it. */
  readonly base: Story | null;
  /** Our own side, where Git left a merge in the file: it goes with the file. */
  readonly ours: Story | null;
  /** The file, or for a whole folder that was copied the folder. */
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Everything beside a story that is another text of it, newest first. A file that says something else is
 * somebody's own and left alone.
 */
export async function conflictCopies(
  context: LibraryPlace & OpenStoriesPort & FolderNamesPort,
  id: string,
): Promise<readonly ConflictCopy[]> {
  const { layout } = context;
  const entry = context.openStories.get(id);
  const unmerged = entry ? await unmergedCopy(context, id, entry) : null;
  const files = (await namesIn(context.fileSystem, layout.storyFolder(id))).filter(isConflictName);
  const folders = await context.folderNames.copiesOf(id);
  const found = await Promise.all([
    ...files.map((name) => copyAt(context, id, name, join(layout.storyFolder(id), name), false)),
    ...folders.map((name) => copyAt(context, id, name, join(layout.stories, name), true)),
  ]);
  return [unmerged, ...found].filter((copy) => copy !== null).sort((a, b) => (a.when < b.when ? 1 : -1));
}

async function copyAt(
  context: FilesPort,
  id: string,
  name: string,
  path: string,
  isFolder: boolean,
): Promise<ConflictCopy | null> {
  const file = isFolder ? join(path, 'story.json') : path;
  try {
    if (isFolder && (await context.fileSystem.lstat(path)).isSymbolicLink()) return null;
    const { story, stamp, unmerged } = await readStoryFile(context.fileSystem, file, id);
    const when = new Date(stamp.mtimeMs).toISOString();
    const copy = { key: keyOf(name), name, when, path, isFolder };
    if (!unmerged) return { ...copy, source: 'copy', story, base: null, ours: null };
    return { ...copy, source: 'merge', story: unmerged.theirs, base: unmerged.base, ours: story };
  } catch (cause) {
    // Half arrived, gone again, or no story at all.
    if (cause instanceof DatelineError || errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

/**
 * The other side of a merge that Git left in a story's own file, under the name of the copy that is kept
 * when the story is saved.
 */
export async function unmergedCopy(
  { fileSystem, layout }: LibraryPlace,
  id: string,
  { story: ours, stamp, unmerged }: Pick<OpenEntry, 'story' | 'stamp' | 'unmerged'>,
): Promise<ConflictCopy | null> {
  if (!unmerged) return null;
  const { theirs: story, base } = unmerged;
  const path = await unmergedFile(fileSystem, layout.storyFolder(id));
  const name = basename(path);
  const when = new Date(stamp.mtimeMs).toISOString();
  return { key: keyOf(name), source: 'merge', name, when, story, base, ours, path, isFolder: false };
}

function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
