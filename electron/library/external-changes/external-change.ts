import type { ExternalChange } from '../../../shared/library/external-change.ts';
import { DatelineError } from '../../../shared/result.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { isLibraryThere } from '../files/library-is-there.ts';
import type { LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { assertRealFolder } from '../stories/current-story.ts';
import { isSameText } from '../story-file/same-text.ts';
import { readStoryFile, storyFileStamp } from '../story-file/story-file.ts';

/**
 * What happened to the file of a story that was opened, or null. A file that was only written again, as
 * sync programs do, is ours.
 */
export async function externalChangeOf(
  context: LibraryPlace & OpenStoriesPort,
  id: string,
): Promise<ExternalChange | null> {
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    return entry ? findExternalChange(context, entry) : null;
  });
}

/** The same for whoever has the story's turn already. */
export async function findExternalChange(
  context: LibraryPlace & OpenStoriesPort,
  entry: OpenEntry,
): Promise<ExternalChange | null> {
  const { id } = entry.story;
  const { fileSystem, layout } = context;
  const file = layout.storyFile(id);
  try {
    await assertRealFolder(context, id);
    if (sameStamp(entry.stamp, await storyFileStamp(fileSystem, file))) return null;
    const { story, stamp, unmerged } = await readStoryFile(fileSystem, file);
    if (unmerged && !entry.unmerged) return 'changed';
    if (!isSameText(story, entry.unwritten ?? entry.story)) return 'changed';
    context.openStories.set(id, { ...entry, stamp });
    return null;
  } catch (cause) {
    return troubleOf(cause, context);
  }
}

/** A disk that is gone or fails has taken no story away. */
async function troubleOf(cause: unknown, context: LibraryPlace): Promise<ExternalChange | null> {
  if (!(cause instanceof DatelineError)) return null;
  if (cause.code === 'damaged' || cause.code === 'unsupported') return 'damaged';
  if (cause.code !== 'not-found') return null;
  const isThere = await isLibraryThere(context).catch(() => false);
  return isThere ? 'gone' : null;
}
