import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { diskError, isMissing, onDisk } from '../disk/disk-error.ts';
import { sameStamp, stampOf } from '../disk/file-stamp.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type {
  ChangePort,
  FilesPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritablePlace,
} from '../ports/library-ports.ts';
import type { FileStamp, OpenEntry } from '../ports/open-stories.ts';
import { keepOriginal } from '../story-file/keep-original.ts';
import { printStory } from '../story-file/print-story.ts';
import { isSameText, withCanonicalBody } from '../story-file/same-text.ts';
import { readStoryFile, storyFileStamp } from '../story-file/story-file.ts';
import { assertRealFolder } from './current-story.ts';

/**
 * Writes an open story through to the disk as its next revision. Whatever fails, the file and the story in
 * memory stay as they were. `over` is the file that gives way, or null where none is; one that came while
 * the text was on its way is another program's, and `stale`.
 */
export async function writeOpenStory(
  context: WritablePlace & IndexPort & OpenStoriesPort & ChangePort,
  entry: OpenEntry,
  story: Story,
  over: FileStamp | null = entry.stamp,
): Promise<OpenEntry> {
  const stamp = await writeClosedStory(context, entry, story, over);
  const next = { story, revision: entry.revision + 1, stamp };
  context.openStories.set(story.id, next);
  return next;
}

/** The same for a story that no window has open; nothing of it stays in memory. */
export async function writeClosedStory(
  context: WritablePlace & IndexPort & ChangePort,
  asItWas: Pick<OpenEntry, 'oldFormat' | 'unmerged'>,
  story: Story,
  over: FileStamp | null,
): Promise<FileStamp> {
  const file = context.layout.storyFile(story.id);
  const stamp = await onDisk('save the story', file, async () => {
    await keepOriginal(context.fileSystem, file, asItWas);
    return writeFileAtomic(context.fileSystem, file, printStory(withCanonicalBody(story)), async () => {
      const there = await stampOnDisk(context, file);
      const isOurs = there && over ? sameStamp(there, over) : there === over;
      if (!isOurs) throw stale(story.headline, 'another program changed it on the disk at the same moment');
    });
  });
  context.index.touched(story.id);
  context.changed();
  return stamp;
}

/** By what a file is known; null where none is. */
export async function stampOnDisk({ fileSystem }: FilesPort, file: string): Promise<FileStamp | null> {
  try {
    return stampOf(await fileSystem.lstat(file));
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/**
 * Throws `stale` when another program has been at the story's file or folder. One that only wrote the same
 * again, as sync programs do, did no harm: the entry that knows its file is given back.
 */
export async function assertFileIsOurs(context: LibraryPlace, entry: OpenEntry): Promise<OpenEntry> {
  const { story } = entry;
  const file = context.layout.storyFile(story.id);
  try {
    await assertRealFolder(context, story.id);
    if (sameStamp(await storyFileStamp(context.fileSystem, file), entry.stamp)) return entry;
    const now = await readStoryFile(context.fileSystem, file);
    // The other side of a merge is news, and not for us to write over.
    const isKnown = !now.unmerged || entry.unmerged !== undefined;
    if (isKnown && isSameText(now.story, entry.unwritten ?? story)) {
      return { ...entry, stamp: now.stamp, ...(now.unmerged && { unmerged: now.unmerged }) };
    }
  } catch (cause) {
    const why = diskError(cause, 'save the story', file);
    if (!(why instanceof DatelineError)) throw cause;
    if (why.code === 'access-denied') throw why;
    await onDisk('save the story', file, () => assertLibraryIsThere(context));
    throw stale(story.headline, 'another program moved or replaced its folder', cause);
  }
  throw stale(story.headline, 'another program changed it on the disk after it was opened here');
}

/** A person knows a story by its headline; null where none is known. */
export function stale(headline: string | null, why: string, cause?: unknown): DatelineError {
  const name = headline ? `“${headline}”` : 'the story';
  const message =
    `Your changes to ${name} were not written because ${why}: keep them as a copy, or open the story ` +
    'again to see the other text.';
  return new DatelineError('stale', message, { cause });
}
