import type { OpenStory } from '../../../shared/ipc/contract.ts';
import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { Story } from '../../../shared/story/story.ts';
import { errnoOf, onDisk } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { otherTexts } from '../external-changes/other-side.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { LibraryContext } from '../library-context.ts';
import type { OpenEntry } from '../stories/open-stories.ts';
import { readStoryFile, type StoryOnDisk, storyFileStamp } from '../story-file/story-file.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { recoverStory } from './recover-story.ts';

/** The story for a window to edit. One that another program has changed meanwhile is read again and is a new revision. */
export async function openStory(context: LibraryContext, id: string): Promise<OpenStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    if (entry?.unwritten) return { story: entry.story, revision: entry.revision };
    const current = await storyNow(context, id);
    await removeRemains(context, id);
    const unchanged = entry && sameStamp(entry.stamp, current.stamp);
    context.history.leaveOthers(id);
    if (entry && !unchanged) await keepWhatGaveWay(context, entry.story);
    const revision = unchanged ? entry.revision : (entry?.revision ?? -1) + 1;
    // The window starts from the canonical body: what it sends later is a change to that one.
    const story = { ...current.story, body: canonicalTop(current.story) };
    context.openStories.set(id, { ...entryOf(current), story, revision });
    return recoverStory(context, id);
  });
}

/**
 * Another program's text in place of the one that a window shows and has not touched. What was there is in the history first, without which
 * nothing changes.
 */
export async function reloadStory(context: LibraryContext, id: string): Promise<OpenStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    const current = await storyNow(context, id);
    if (entry && sameStamp(entry.stamp, current.stamp)) {
      return { story: entry.story, revision: entry.revision };
    }
    if (entry) await keepWhatGaveWay(context, entry.story);
    const story = { ...current.story, body: canonicalTop(current.story) };
    const revision = (entry?.revision ?? -1) + 1;
    context.openStories.set(id, { ...entryOf(current), story, revision });
    const others = await otherTexts(context, id, story);
    return { story, revision, ...(others.length > 0 && { others }) };
  });
}

/**
 * What another program wrote over is nowhere else. A version is a file of its own, written whoever has the library, but to no disk that is
 * read-only; the history reports its own failures.
 */
async function keepWhatGaveWay(context: LibraryContext, story: Story): Promise<void> {
  if (!context.readOnly || context.holder) await context.history.replaced(story);
}

/** The story as it is now, without opening it. */
export async function readStory(context: LibraryContext, id: string): Promise<Story> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const { story } = await storyNow(context, id);
    return { ...story, body: canonicalTop(story) };
  });
}

/** From memory while the file is the one that memory came from, else from the file. */
export async function storyNow(context: LibraryContext, id: string): Promise<StoryOnDisk> {
  const entry = context.openStories.get(id);
  const file = context.layout.storyFile(id);
  try {
    await assertRealFolder(context, id);
    if (entry && sameStamp(entry.stamp, await storyFileStamp(context.fileSystem, file))) return entry;
    return await onDisk('open the story', file, () => readStoryFile(context.fileSystem, file));
  } catch (cause) {
    await onDisk('open the story', file, () => assertLibraryIsThere(context));
    throw cause instanceof DatelineError ? inASentence(cause, id, context) : cause;
  }
}

/** The folder's own entry must be a folder: through a link, another library's stories would be written. */
export async function assertRealFolder(context: LibraryContext, id: string): Promise<void> {
  const folder = context.layout.storyFolder(id);
  const stat = await onDisk('open the story', folder, () => context.fileSystem.lstat(folder));
  if (stat.isSymbolicLink())
    throw new DatelineError('damaged', 'its folder is a link, and Dateline follows none');
}

function inASentence(cause: DatelineError, id: string, context: LibraryContext): DatelineError {
  const folder = context.layout.storyFolder(id);
  if (cause.code === 'not-found') {
    const message = `The story ${id} is no longer in the library: if another program moved it, put its folder back to ${folder}.`;
    return new DatelineError('not-found', message, { cause });
  }
  if (cause.code !== 'damaged' && cause.code !== 'unsupported') return cause;
  const message = `The story ${id} cannot be opened because ${cause.message}: repair or restore story.json in ${folder}.`;
  return new DatelineError(cause.code, message, { cause });
}

/** Of what was read, all that an open story has to know of its file. */
function entryOf({
  stamp,
  oldFormat,
  unmerged,
}: StoryOnDisk): Pick<OpenEntry, 'stamp' | 'oldFormat' | 'unmerged'> {
  return { stamp, ...(oldFormat !== undefined && { oldFormat }), ...(unmerged && { unmerged }) };
}

function canonicalTop(story: Story): Story['body'] {
  return story.body.length === 1 ? canonicalBody(story.body) : story.body;
}

/** What a killed program left in the folder; a disk that refuses to tidy up is no reason not to open. */
async function removeRemains(context: LibraryContext, id: string): Promise<void> {
  if (context.readOnly) return;
  for (const folder of [context.layout.storyFolder(id), context.layout.mediaFolder(id)]) {
    try {
      await removeStaleTemps(context.fileSystem, folder);
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
    }
  }
}
