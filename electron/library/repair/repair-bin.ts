import { join } from 'node:path';
import { idOfBinName } from '../bin/bin-name.ts';
import { BINNED_NOTE, binnedSince, noteBinned } from '../bin/binned-note.ts';
import { readBinned } from '../bin/list-bin.ts';
import { restoreAsCopy } from '../bin/restore-as-copy.ts';
import { onDisk } from '../disk/disk-error.ts';
import { setAside } from '../files/set-aside.ts';
import type { ChangePort, IndexPort, OpenStoriesPort, WritablePlace } from '../ports/library-ports.ts';

/** Writes again since when a story is in the bin. */
export async function repairBinNote(context: WritablePlace, name: string): Promise<string | null> {
  const { fileSystem, layout } = context;
  const folder = layout.binFolder(name);
  return onDisk('repair the note in the bin', folder, async () => {
    // What is written into a folder changes when it was moved.
    const moved = new Date((await fileSystem.lstat(folder)).ctimeMs).toISOString();
    const aside = await setAside(fileSystem, join(folder, BINNED_NOTE), new Date());
    await noteBinned(fileSystem, folder, moved);
    return `says again since when the story is in the bin; the damaged note is kept as ${aside}`;
  });
}

/** Lets a story in the bin be one of its own, for another of its id is in the library. */
export async function repairBinDuplicate(
  context: WritablePlace & IndexPort & OpenStoriesPort & ChangePort,
  name: string,
): Promise<string | null> {
  const { fileSystem, layout } = context;
  const id = idOfBinName(name);
  return context.openStories.enqueue(id, () =>
    onDisk('repair the bin', layout.binFolder(name), async () => {
      const read = await readBinned(context, name);
      if (!('story' in read) || read.unmerged) return null;
      const since = await binnedSince(fileSystem, layout.binFolder(name));
      const inBin = { ...context, layout: { ...layout, storyFolder: layout.binFolder } };
      const copy = await restoreAsCopy(inBin, name, read.story, null);
      await noteBinned(fileSystem, layout.binFolder(copy.id), since);
      context.changed();
      return `is the story ${copy.id} in the bin now, and can be restored beside the other`;
    }),
  );
}
