import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { listConflicts } from '../external-changes/conflicts.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type {
  AccessPort,
  FolderNamesPort,
  HistoryPort,
  LayoutPort,
  LibraryPlace,
  OpeningPorts,
  OpenStoriesPort,
  RecoveryPort,
  WritingPort,
} from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { canonicalTop, currentStory } from '../stories/current-story.ts';
import type { StoryOnDisk } from '../story-file/story-file.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { recoverStory } from './recover-story.ts';

/**
 * The story for a window to edit. One that another program has changed meanwhile is read again and is a new
 * revision.
 */
export async function openStory(context: OpeningPorts, id: string): Promise<OpenStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    if (entry?.unwritten) return { story: entry.story, revision: entry.revision };
    const current = await currentStory(context, id);
    await removeRemains(context, id);
    const unchanged = entry && sameStamp(entry.stamp, current.stamp);
    context.history.leaveOthers(id);
    if (entry && !unchanged) await keepReplacedText(context, entry.story);
    const revision = unchanged ? entry.revision : (entry?.revision ?? -1) + 1;
    // The window starts from the canonical body: what it sends later is a change to that one.
    const story = { ...current.story, body: canonicalTop(current.story) };
    context.openStories.set(id, { ...entryOf(current), story, revision });
    return recoverStory(context, id);
  });
}

/**
 * Another program's text in place of the one that a window shows and has not touched. What was there is in
 * the history first, without which nothing changes.
 */
export async function reloadStory(
  context: LibraryPlace & OpenStoriesPort & FolderNamesPort & HistoryPort & RecoveryPort & AccessPort,
  id: string,
): Promise<OpenStory> {
  checkedStoryId(id);
  return context.openStories.enqueue(id, async () => {
    const entry = context.openStories.get(id);
    const current = await currentStory(context, id);
    if (entry && sameStamp(entry.stamp, current.stamp)) {
      return { story: entry.story, revision: entry.revision };
    }
    if (entry) await keepReplacedText(context, entry.story);
    const story = { ...current.story, body: canonicalTop(current.story) };
    const revision = (entry?.revision ?? -1) + 1;
    context.openStories.set(id, { ...entryOf(current), story, revision });
    const conflicts = await listConflicts(context, id, story);
    return { story, revision, ...(conflicts.length > 0 && { conflicts }) };
  });
}

/**
 * What another program wrote over is nowhere else. A version is a file of its own, written whoever has the
 * library, but to no disk that is read-only; the history reports its own failures.
 */
async function keepReplacedText(context: HistoryPort & AccessPort, story: Story): Promise<void> {
  if (!context.readOnly || context.holder) await context.history.replaced(story);
}

/** Of what was read, all that an open story has to know of its file. */
function entryOf({
  stamp,
  oldFormat,
  unmerged,
}: StoryOnDisk): Pick<OpenEntry, 'stamp' | 'oldFormat' | 'unmerged'> {
  return { stamp, ...(oldFormat !== undefined && { oldFormat }), ...(unmerged && { unmerged }) };
}

/** What a killed program left in the folder; a disk that refuses to tidy up is no reason not to open. */
async function removeRemains(context: LayoutPort & AccessPort & WritingPort, id: string): Promise<void> {
  const held = await holdIfOurs(context);
  if (!held) return;
  for (const folder of [context.layout.storyFolder(id), context.layout.mediaFolder(id)]) {
    try {
      await removeStaleTemps(held.fileSystem, folder);
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
    }
  }
}
