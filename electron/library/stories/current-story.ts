import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { Story } from '../../../shared/story/story.ts';
import { onDisk } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { LayoutPort, LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import { readStoryFile, type StoryOnDisk, storyFileStamp } from '../story-file/story-file.ts';
import { checkedStoryId } from '../story-file/story-id.ts';

/** The story as it is now, without opening it. */
export async function readStory(context: LibraryPlace & OpenStoriesPort, id: string): Promise<Story> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const { story } = await currentStory(context, id);
    return { ...story, body: canonicalTop(story) };
  });
}

/** From memory while the file is the one that memory came from, else from the file. */
export async function currentStory(
  context: LibraryPlace & OpenStoriesPort,
  id: string,
): Promise<StoryOnDisk> {
  const entry = context.openStories.get(id);
  const file = context.layout.storyFile(id);
  try {
    await assertRealFolder(context, id);
    if (entry && sameStamp(entry.stamp, await storyFileStamp(context.fileSystem, file))) return entry;
    return await onDisk('open the story', file, () => readStoryFile(context.fileSystem, file));
  } catch (cause) {
    await onDisk('open the story', file, () => assertLibraryIsThere(context));
    throw cause instanceof DatelineError ? asSentence(cause, id, context) : cause;
  }
}

/** The folder's own entry must be a folder: through a link, another library's stories would be written. */
export async function assertRealFolder(context: LibraryPlace, id: string): Promise<void> {
  const folder = context.layout.storyFolder(id);
  const stat = await onDisk('open the story', folder, () => context.fileSystem.lstat(folder));
  if (stat.isSymbolicLink())
    throw new DatelineError('damaged', 'its folder is a link, and Dateline follows none');
}

function asSentence(cause: DatelineError, id: string, context: LayoutPort): DatelineError {
  const folder = context.layout.storyFolder(id);
  if (cause.code === 'not-found') {
    const message =
      `This story is no longer in the library: if another program moved it, put its folder back to ` +
      `${folder}.`;
    return new DatelineError('not-found', message, { cause });
  }
  if (cause.code !== 'damaged' && cause.code !== 'unsupported') return cause;
  const message = `This story cannot be opened because ${cause.message}: repair or restore story.json in ${folder}.`;
  return new DatelineError(cause.code, message, { cause });
}

/** Memory keeps a lone empty paragraph where the disk has an empty body. */
export function canonicalTop(story: Story): Story['body'] {
  return story.body.length === 1 ? canonicalBody(story.body) : story.body;
}
