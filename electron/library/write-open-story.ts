import { DatelineError } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';
import { writeFileAtomic } from './disk/atomic-file.ts';
import { onDisk } from './disk/disk-error.ts';
import { sameStamp } from './disk/file-stamp.ts';
import { keepOldFormat } from './keep-old-format.ts';
import type { LibraryContext } from './library-context.ts';
import type { OpenEntry } from './open-stories.ts';
import { assertRealFolder } from './open-story.ts';
import { printStory } from './print-story.ts';
import { storyFileStamp } from './story-file.ts';

/** Writes an open story through to the disk as its next revision. Whatever fails, the file and the story in memory stay as they were. */
export async function writeOpenStory(
  context: LibraryContext,
  entry: OpenEntry,
  story: Story,
): Promise<OpenEntry> {
  const file = context.layout.storyFile(story.id);
  const stamp = await onDisk('save the story', file, async () => {
    if (entry.oldFormat !== undefined) await keepOldFormat(context.fileSystem, file, entry.oldFormat);
    return writeFileAtomic(context.fileSystem, file, printStory(withCanonicalBody(story)));
  });
  const next = { story, revision: entry.revision + 1, stamp };
  context.openStories.set(story.id, next);
  context.index.touched(story.id);
  context.changed();
  return next;
}

/** Throws `stale` when another program has been at the story's file or folder. */
export async function assertFileIsOurs(context: LibraryContext, { story, stamp }: OpenEntry): Promise<void> {
  try {
    await assertRealFolder(context, story.id);
    if (sameStamp(await storyFileStamp(context.fileSystem, context.layout.storyFile(story.id)), stamp))
      return;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    throw stale(story.id, 'another program moved or replaced its folder', cause);
  }
  throw stale(story.id, 'another program changed it on the disk after it was opened here');
}

export function stale(id: string, why: string, cause?: unknown): DatelineError {
  const message = `Your changes to the story ${id} were not written because ${why}: keep them as a copy, or open the story again to see the other text.`;
  return new DatelineError('stale', message, { cause });
}

/** In memory a lone empty paragraph stays, because the window counts its blocks from there; on disk it is an empty body. */
function withCanonicalBody(story: Story): Story {
  const only = story.body.length === 1 ? story.body[0] : undefined;
  return only?.type === 'paragraph' && only.children.length === 0 ? { ...story, body: [] } : story;
}
