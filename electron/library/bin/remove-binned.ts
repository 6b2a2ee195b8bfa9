import { join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { tempName } from '../disk/temp-name.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { ChangePort, OpenStoriesPort, WritablePlace, WritingPort } from '../ports/library-ports.ts';
import { checkedBinName, idOfBinName } from './bin-name.ts';

/**
 * Deletes stories in the bin for ever. Each leaves the bin in one step, under the name of a temporary: a
 * deletion that is cut off is finished when the library is opened next, and no half-deleted story is ever
 * offered.
 */
export async function removeBinned(
  context: OpenStoriesPort & WritingPort & ChangePort,
  names: readonly string[],
): Promise<void> {
  const hold = () => context.hold('delete what lies in the bin');
  await hold();
  for (const name of names) {
    checkedBinName(name);
    await context.openStories.enqueue(idOfBinName(name), async () => removeOne(await hold(), name));
  }
  context.changed();
}

/** For one whose turn it is. */
export async function removeOne(context: WritablePlace, name: string): Promise<void> {
  const { fileSystem, layout } = context;
  const folder = join(layout.bin, name);
  await onDisk('delete the story in the bin', folder, async () => {
    const going = join(layout.bin, tempName());
    try {
      await renamePatiently(fileSystem, folder, going);
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      // Somebody else was quicker, unless all of it has gone with its disk.
      return assertLibraryIsThere(context);
    }
    await flushFolder(fileSystem, layout.bin);
    await fileSystem.rm(going, { recursive: true, force: true });
  });
}
