import { DatelineError } from '../../shared/result.ts';
import { isMissing } from './disk/disk-error.ts';
import type { FileSystem } from './disk/file-system.ts';
import { makeFolder } from './disk/make-folder.ts';
import type { LibraryLayout } from './library-layout.ts';

interface Place {
  readonly fileSystem: FileSystem;
  readonly layout: LibraryLayout;
}

/** False when nothing of a library is where it was: its disk was unplugged, or the folder moved. The empty place of a disk counts as that. */
export async function isLibraryThere({ fileSystem, layout }: Place): Promise<boolean> {
  for (const path of [layout.stories, layout.siteFile]) {
    try {
      await fileSystem.lstat(path);
      return true;
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
    }
  }
  return false;
}

/** Throws `library-missing` when the whole library is gone: that is no change to a story. */
export async function assertLibraryIsThere(place: Place): Promise<void> {
  if (await isLibraryThere(place)) return;
  const message = `The library ${place.layout.folder} is not there any more: connect its disk again or put the folder back, and everything goes on.`;
  throw new DatelineError('library-missing', message);
}

/** Makes a folder of the library, but no library where the one that was there has gone with its disk. */
export async function makeLibraryFolder(place: Place, path: string): Promise<void> {
  await assertLibraryIsThere(place);
  await makeFolder(place.fileSystem, path, place.layout.folder);
}
