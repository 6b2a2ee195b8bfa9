import { dirname, join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { noteBinned } from './binned-note.ts';

type BinStoryPorts = LibraryPlace & IndexPort & OpenStoriesPort & HistoryPort & WritingPort & ChangePort;

/** Moves the story's whole folder to the bin, damaged or not. */
export async function binStory(context: BinStoryPorts, id: string): Promise<void> {
  const { layout } = context;
  const from = layout.storyFolder(checkedStoryId(id));
  return context.openStories.enqueue(id, async () => {
    const held = await context.hold('move the story to the bin');
    const { fileSystem } = held;
    // A version still being written would look for a folder that has gone.
    await context.history.leave(id);
    await onDisk('move the story to the bin', from, async () => {
      await fileSystem.lstat(from);
      await makeLibraryFolder(held, layout.bin);
      const to = join(layout.bin, await freeBinName(context, id));
      await renamePatiently(fileSystem, from, to);
      await flushFolder(fileSystem, dirname(from));
      await flushFolder(fileSystem, layout.bin);
      context.openStories.delete(id);
      context.index.touched(id);
      await noteBinned(fileSystem, to, new Date().toISOString());
    });
    context.changed();
  });
}

/**
 * One that was binned before and came back by another way (a sync program) is no reason to refuse, and is
 * never written over.
 */
async function freeBinName({ fileSystem, layout }: LibraryPlace, id: string): Promise<string> {
  let name = id;
  for (let number = 2; await isThere(fileSystem, join(layout.bin, name)); number++) name = `${id}.${number}`;
  return name;
}
