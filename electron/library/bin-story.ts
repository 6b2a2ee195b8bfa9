import { DatelineError } from '../../shared/result.ts';
import { flushFolder, renamePatiently } from './disk/atomic-file.ts';
import { isMissing, onDisk } from './disk/disk-error.ts';
import type { FileSystem } from './disk/file-system.ts';
import { makeFolder } from './disk/make-folder.ts';
import { assertWritable, type LibraryContext } from './library-context.ts';
import { checkedStoryId } from './story-id.ts';

/** Moves the story's whole folder to the bin, damaged or not. */
export async function binStory(context: LibraryContext, id: string): Promise<void> {
  const { layout } = context;
  return move(
    context,
    id,
    'move the story to the bin',
    layout.storyFolder(checkedStoryId(id)),
    layout.binFolder(id),
    async () => {
      context.openStories.delete(id);
      context.index.touched(id);
    },
  );
}

/** Moves the story back from the bin. */
export async function restoreStory(context: LibraryContext, id: string): Promise<void> {
  const { layout } = context;
  return move(
    context,
    id,
    'restore the story',
    layout.binFolder(checkedStoryId(id)),
    layout.storyFolder(id),
    async () => context.index.touched(id),
  );
}

function move(
  context: LibraryContext,
  id: string,
  action: string,
  from: string,
  to: string,
  moved: () => Promise<void>,
): Promise<void> {
  const { fileSystem, layout } = context;
  return context.openStories.inTurn(id, async () => {
    assertWritable(context, action);
    // A version still being written would look for a folder that has gone.
    await context.history.leave(id);
    await onDisk(action, from, async () => {
      await fileSystem.lstat(from);
      if (await exists(fileSystem, to)) throw inTheWay(action, to);
      await makeFolder(fileSystem, from === layout.binFolder(id) ? layout.stories : layout.bin);
      await renamePatiently(fileSystem, from, to);
      await flushFolder(fileSystem, layout.stories);
      await flushFolder(fileSystem, layout.bin);
      await moved();
    });
    context.changed();
  });
}

function inTheWay(action: string, to: string): DatelineError {
  return new DatelineError(
    'invalid-argument',
    `Could not ${action} because ${to} is there already: move that folder away and try again.`,
  );
}

async function exists(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    await fileSystem.lstat(path);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
